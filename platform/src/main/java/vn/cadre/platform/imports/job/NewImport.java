package vn.cadre.platform.imports.job;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportMode;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** A file to be imported, with everything the form says about it. */
record NewImport(Path file, String fileName, ImportKind kind, ImportMode mode, boolean dryRun) {
  private static final Set<String> PARTS = Set.of("file", "kind", "mode", "dryRun");
  private static final Bilingual NO_FILE =
      new Bilingual("Phải gửi kèm một tệp có tên", "Must be a file with a name");
  private static final int LONGEST_NAME = 255;

  /** The form as the OpenAPI document shows it. */
  @Schema(name = "NewImport")
  record Form(
      @Schema(
              description = ".xlsx, CSV or NDJSON, 64 MB at most",
              format = "binary",
              required = true)
          String file,
      @Schema(description = "what the rows are", examples = "cadres", required = true) String kind,
      @Schema(
              description = "what a row means whose key is registered: refused, or changes it",
              enumeration = {"create", "upsert"},
              defaultValue = "create")
          String mode,
      @Schema(description = "check everything and write nothing", defaultValue = "false")
          boolean dryRun) {}

  /** Reads the form; everything wrong with it is reported at once. */
  static NewImport of(MultipartFormDataInput form, Caller caller, ImportKinds kinds) {
    var allowed = kinds.of(caller);
    if (allowed.isEmpty()) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    var parts = form.getValues();
    var violations = new Violations();
    parts.keySet().stream()
        .filter(name -> !PARTS.contains(name))
        .sorted()
        .forEach(name -> violations.add(name, ViolationCode.UNKNOWN_FIELD));
    var kind = kind(text(parts, "kind", violations), kinds, caller, allowed, violations);
    var mode = mode(text(parts, "mode", violations), violations);
    var dryRun = dryRun(text(parts, "dryRun", violations), violations);
    var file = one(parts, "file", violations).filter(FormValue::isFileItem).orElse(null);
    if (file == null && !violations.covers("file")) {
      violations.add("file", "required", NO_FILE);
    }
    violations.refuseIfAny();
    if (kind == null || file == null) {
      throw new IllegalStateException("unreachable: both were required");
    }
    return new NewImport(
        file.getFileItem().getFile(), name(file.getFileName()), kind, mode, dryRun);
  }

  private static Optional<FormValue> one(
      Map<String, Collection<FormValue>> parts, String name, Violations violations) {
    var given = parts.getOrDefault(name, List.of());
    if (given.size() > 1) {
      violations.add(name, ViolationCode.REPEATED_PARAMETER);
    }
    return given.size() == 1 ? Optional.of(given.iterator().next()) : Optional.empty();
  }

  private static @Nullable String text(
      Map<String, Collection<FormValue>> parts, String name, Violations violations) {
    var part = one(parts, name, violations).orElse(null);
    if (part != null && part.isFileItem()) {
      violations.add(name, ViolationCode.WRONG_TYPE, "string");
      return null;
    }
    return part == null || part.getValue().isBlank() ? null : part.getValue().strip();
  }

  private static @Nullable ImportKind kind(
      @Nullable String name,
      ImportKinds kinds,
      Caller caller,
      List<ImportKind> allowed,
      Violations violations) {
    if (name == null) {
      if (!violations.covers("kind")) {
        violations.add("kind", ViolationCode.REQUIRED);
      }
      return null;
    }
    var kind = kinds.find(name).orElse(null);
    if (kind == null) {
      violations.add(
          "kind",
          ViolationCode.NOT_ONE_OF,
          String.join(", ", allowed.stream().map(ImportKind::name).toList()));
    } else if (!ImportKinds.allows(kind, caller)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    return kind;
  }

  private static ImportMode mode(@Nullable String given, Violations violations) {
    return switch (given) {
      case null -> ImportMode.CREATE;
      case "create" -> ImportMode.CREATE;
      case "upsert" -> ImportMode.UPSERT;
      default -> {
        violations.add("mode", ViolationCode.NOT_ONE_OF, "create, upsert");
        yield ImportMode.CREATE;
      }
    };
  }

  private static boolean dryRun(@Nullable String given, Violations violations) {
    return switch (given) {
      case null -> false;
      case "false" -> false;
      case "true" -> true;
      default -> {
        violations.add("dryRun", ViolationCode.NOT_ONE_OF, "true, false");
        yield false;
      }
    };
  }

  /** The last part of the name, without whatever a sender may have put there beyond a name. */
  private static String name(@Nullable String given) {
    var name =
        given == null
            ? ""
            : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var clean = vn.cadre.kernel.Text.clean(name.replaceAll("\\p{Cntrl}", ""));
    return clean.isEmpty() ? "upload" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }
}
