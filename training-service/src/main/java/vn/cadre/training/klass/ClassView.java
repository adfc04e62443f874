package vn.cadre.training.klass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.FundingSource;

/** A class, with how many have a place in it. */
@Schema(name = "Class")
public record ClassView(
    UUID id,
    long version,
    String code,
    UUID courseId,
    CourseOfClass course,
    @Nullable UUID planLineId,
    Organiser organiser,
    @Nullable String institution,
    String place,
    boolean abroad,
    @Nullable String country,
    LocalDate from,
    @Schema(description = "the first day after it") LocalDate to,
    int capacity,
    @Nullable FundingSource fundingSource,
    @Schema(
            description =
                "whole VND; told only to whoever reads plans and expenses of the organiser")
        @Nullable Long budget,
    ClassState state,
    @Nullable Instant openedAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    @Schema(description = "why it was cancelled") @Nullable String reason,
    @Schema(description = "learners put forward and not decided on") int nominated,
    @Schema(description = "learners with a place") int approved,
    @Schema(description = "learners who wait for a place") int waiting,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  static ClassView of(Klass klass, Figures figures, List<String> actions, boolean money) {
    return new ClassView(
        klass.id(),
        klass.version(),
        klass.code(),
        klass.course().id(),
        klass.course(),
        klass.planLineId(),
        klass.organiser(),
        klass.institution(),
        klass.place(),
        klass.abroad(),
        klass.country(),
        klass.from(),
        klass.to(),
        klass.capacity(),
        klass.fundingSource(),
        money ? klass.budget() : null,
        klass.state(),
        klass.openedAt(),
        klass.startedAt(),
        klass.completedAt(),
        klass.cancelledAt(),
        klass.reason(),
        figures.nominated(),
        figures.approved(),
        figures.waiting(),
        actions);
  }
}
