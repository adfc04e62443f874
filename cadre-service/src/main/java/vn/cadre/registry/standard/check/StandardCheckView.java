package vn.cadre.registry.standard.check;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.AssessmentView;

/** Whether somebody has what is asked, post by post, and of their grade. */
@Schema(name = "StandardCheck")
record StandardCheckView(
    UUID cadreId,
    @Schema(description = "the day asked for", examples = "2018-12-31") LocalDate asOf,
    @Schema(description = "the post asked about, or those held on the day, the main one first")
        List<Post> posts,
    @Schema(
            description =
                "by the standard of the grade or professional title held; null where no grade is recorded")
        @Nullable Grade grade) {

  StandardCheckView {
    posts = List.copyOf(posts);
  }

  /** One post. */
  @Schema(name = "StandardCheckOfPost")
  record Post(
      UUID positionId,
      String organisationCode,
      String organisationName,
      String titleCode,
      String titleName,
      @Schema(description = "by which it is held; null where it is not")
          @Nullable UUID appointmentId,
      @Schema(description = "MEETS, LACKS, or UNDETERMINED with what would have to be known")
          AssessmentView assessment) {}

  /** The grade. */
  @Schema(name = "StandardCheckOfGrade")
  record Grade(
      @Schema(description = "of the salary step in force on the day", examples = "01.003")
          String grade,
      @Schema(description = "MEETS, LACKS, or UNDETERMINED with what would have to be known")
          AssessmentView assessment) {}
}
