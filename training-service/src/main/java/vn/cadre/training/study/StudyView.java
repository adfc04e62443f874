package vn.cadre.training.study;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.recording.RecordingView;

/** A degree that somebody studies for. */
@Schema(name = "Study")
record StudyView(
    @Schema(description = "that of the enrolment") UUID id,
    long version,
    UUID cadreId,
    UUID classId,
    @Schema(description = "code of the course", examples = "THS-QLC") String courseCode,
    @Schema(description = "name of the course", examples = "Thạc sĩ Quản lý công")
        String courseName,
    @Schema(
            description = "kind of the qualification, by the registry's list",
            examples = "PROFESSIONAL")
        String kind,
    @Schema(description = "its level, by the registry's list of the kind", examples = "MASTER")
        String level,
    @Schema(description = "field of study", examples = "Quản lý công") @Nullable String speciality,
    @Nullable String institution,
    @Schema(description = "the first day", examples = "2025-09-01") LocalDate from,
    @Schema(description = "the first day after it, as planned", examples = "2027-09-01")
        LocalDate expectedTo,
    StudyState state,
    @Schema(description = "when it was completed or ended; null while it runs")
        @Nullable LocalDate endedOn,
    @Schema(description = "null where the registry was not asked to answer")
        @Nullable RecordingView registry,
    List<String> allowedActions)
    implements Versioned {}
