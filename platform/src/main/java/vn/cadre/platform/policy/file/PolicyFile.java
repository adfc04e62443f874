package vn.cadre.platform.policy.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.VersionContent;

/** A pack as a service ships it; see {@link VersionContent} for what a version says. */
record PolicyFile(
    @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
    @NotBlank String kind,
    @NotBlank @Size(max = 300) String title,
    @Nullable String organisation,
    @NotEmpty List<Version> versions) {

  /**
   * One version.
   *
   * @param version counts the versions of the file; what was shipped under a number never changes
   */
  record Version(
      @NotNull @Min(1) Integer version,
      @NotNull LocalDate validFrom,
      @Nullable LocalDate validTo,
      @NotBlank @Size(max = 500) String citation,
      @Nullable @Size(max = 2000) String note,
      @NotNull ObjectNode numbers) {

    VersionContent content() {
      return new VersionContent(validFrom, validTo, citation, note, List.of(), numbers);
    }
  }
}
