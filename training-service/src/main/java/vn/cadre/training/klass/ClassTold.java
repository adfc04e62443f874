package vn.cadre.training.klass;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.FundingSource;

/** A class as its topic tells of it, with its timetable; learners are told by their own topic. */
record ClassTold(
    UUID id,
    String code,
    UUID courseId,
    String courseCode,
    CourseKind courseKind,
    @Nullable UUID planLineId,
    UUID organiserId,
    String organiserCode,
    String organiserLevel,
    @Nullable String institution,
    String place,
    boolean abroad,
    @Nullable String country,
    LocalDate from,
    LocalDate to,
    int capacity,
    @Nullable FundingSource fundingSource,
    ClassState state,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable String reason,
    List<Session> sessions,
    List<Trainer> trainers) {
  static final String AGGREGATE = "classes";

  /** A session. */
  record Session(
      UUID id,
      Instant startsAt,
      Instant endsAt,
      @Nullable String topic,
      @Nullable String place,
      @Nullable UUID trainerId) {}

  /** A trainer. */
  record Trainer(UUID id, @Nullable UUID cadreId, String fullName, @Nullable String workplace) {}

  static ClassTold of(Klass klass, List<Session> sessions, List<Trainer> trainers) {
    return new ClassTold(
        klass.id(),
        klass.code(),
        klass.course().id(),
        klass.course().code(),
        klass.course().kind(),
        klass.planLineId(),
        klass.organiser().id(),
        klass.organiser().code(),
        klass.organiser().level(),
        klass.institution(),
        klass.place(),
        klass.abroad(),
        klass.country(),
        klass.from(),
        klass.to(),
        klass.capacity(),
        klass.fundingSource(),
        klass.state(),
        klass.startedAt(),
        klass.completedAt(),
        klass.reason(),
        sessions,
        trainers);
  }
}
