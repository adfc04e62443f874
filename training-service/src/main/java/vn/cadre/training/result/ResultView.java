package vn.cadre.training.result;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ReasonView;

/** What one learner achieved. */
@Schema(name = "Result")
record ResultView(
    @Schema(description = "that of the enrolment") UUID id,
    UUID enrolmentId,
    UUID classId,
    @Schema(description = "code of the class") String classCode,
    @Nullable UUID cadreId,
    String fullName,
    @Nullable String score,
    boolean passed,
    @Nullable String note,
    @Schema(description = "each rule of the course with what it met") List<ReasonView> reasons,
    @Schema(description = "while it holds, the result stands; null where none was issued")
        @Nullable UUID certificateId,
    @Schema(
            description =
                "counts how often it changed; sent back with a correction, it keeps what somebody else recorded since",
            examples = "1")
        long version,
    Instant recordedAt,
    String recordedBy) {}
