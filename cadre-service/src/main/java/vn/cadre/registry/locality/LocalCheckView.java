package vn.cadre.registry.locality;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.AssessmentView;

/** Whether somebody is local, post by post. */
@Schema(name = "LocalCheck")
record LocalCheckView(
    UUID cadreId,
    @Schema(description = "the day asked for", examples = "2026-11-22") LocalDate asOf,
    @Schema(description = "the post asked about, or those held on the day, the main one first")
        List<Post> posts) {

  LocalCheckView {
    posts = List.copyOf(posts);
  }

  /** One post. */
  @Schema(name = "LocalCheckOfPost")
  record Post(
      UUID positionId,
      String organisationCode,
      String organisationName,
      String titleCode,
      String titleName,
      @Schema(
              description =
                  "whether it is to be held by somebody from elsewhere; null where the post is out of scope")
          @Nullable Boolean nonLocal,
      @Schema(description = "by which it is held; null where it is not")
          @Nullable UUID appointmentId,
      @Schema(
              description = "the day whose administrative units were compared",
              examples = "2022-03-01")
          LocalDate comparedOn,
      @Schema(description = "LOCAL, NON_LOCAL, or UNDETERMINED with what would have to be known")
          AssessmentView assessment) {}
}
