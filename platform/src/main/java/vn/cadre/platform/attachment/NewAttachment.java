package vn.cadre.platform.attachment;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** A file to be kept, as the form gives it. */
record NewAttachment(Path file, @Nullable String name) {
  private static final Bilingual NO_FILE =
      new Bilingual("Phải gửi kèm một tệp có tên", "Must be a file with a name");

  /** The form as the OpenAPI document shows it. */
  @Schema(name = "NewAttachment")
  record Form(
      @Schema(
              description = "PDF, DOCX, XLSX, PNG or JPEG, 20 MB at most",
              format = "binary",
              required = true)
          String file) {}

  /** Reads the form; everything wrong with it is reported at once. */
  static NewAttachment of(MultipartFormDataInput form) {
    Map<String, Collection<FormValue>> parts = form.getValues();
    var violations = new Violations();
    parts.keySet().stream()
        .filter(name -> !name.equals("file"))
        .sorted()
        .forEach(name -> violations.add(name, ViolationCode.UNKNOWN_FIELD));
    var files = parts.getOrDefault("file", List.of());
    var file = files.isEmpty() ? null : files.iterator().next();
    if (files.size() > 1) {
      violations.add("file", ViolationCode.REPEATED_PARAMETER);
    } else if (file == null || !file.isFileItem()) {
      violations.add("file", "required", NO_FILE);
    }
    violations.refuseIfAny();
    if (file == null) {
      throw new IllegalStateException("unreachable: it was required");
    }
    return new NewAttachment(file.getFileItem().getFile(), file.getFileName());
  }
}
