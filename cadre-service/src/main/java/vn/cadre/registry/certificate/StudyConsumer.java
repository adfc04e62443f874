package vn.cadre.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.inbox.Delivery;
import vn.cadre.platform.inbox.EventConsumer;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.qualification.QualificationBook;

/**
 * What somebody studies for stands in the record while they do: STUDYING, then completed by the
 * certificate, or annulled where the study ended without one. Studies and certificates come by
 * topics of their own, so either may be ahead. Each study is answered: what was refused may have
 * another answer when training tells it again.
 */
@ApplicationScoped
class StudyConsumer implements EventConsumer<StudyState> {
  private static final String WHY = "Đang học theo lớp của hệ thống đào tạo";
  private static final String ENDED = "Đã thôi học, chưa hoàn thành";
  private static final Bilingual NO_CERTIFICATE =
      new Bilingual(
          "Chứng chỉ của việc học này chưa được ghi vào hồ sơ",
          "The certificate of this study is not in the record");

  private final QualificationBook qualifications;
  private final StudyBook book;
  private final RecordingBook certificates;
  private final Learners learners;
  private final CivilClock clock;

  StudyConsumer(
      QualificationBook qualifications,
      StudyBook book,
      RecordingBook certificates,
      Learners learners,
      CivilClock clock) {
    this.qualifications = qualifications;
    this.book = book;
    this.certificates = certificates;
    this.learners = learners;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "studies";
  }

  @Override
  public Set<String> topics() {
    return Set.of("training.studies.v1");
  }

  @Override
  public Class<StudyState> state() {
    return StudyState.class;
  }

  @Override
  public void apply(Batch<StudyState> batch) {
    for (var delivery : batch.deliveries()) {
      switch (delivery) {
        case Delivery.Changed<StudyState> changed -> take(changed.state());
        // a study that is kept no more still was one
        case Delivery.Gone<StudyState> gone -> {}
      }
    }
  }

  private void take(StudyState told) {
    var violations = new Violations();
    var before = book.find(told.id());
    var entry =
        switch (told.state()) {
          case RUNNING -> running(told, standing(before), violations);
          case COMPLETED -> completed(told, standing(before), violations);
          case ENDED -> ended(told, before.map(StudyBook.Kept::entry).orElse(null));
        };
    book.keep(told, entry, Recording.Why.of(violations));
  }

  private static @Nullable UUID standing(Optional<StudyBook.Kept> before) {
    return before.flatMap(StudyBook.Kept::standing).orElse(null);
  }

  /** Whose study stands is not looked for again, whatever record it is told of now. */
  private @Nullable UUID running(StudyState told, @Nullable UUID entry, Violations violations) {
    if (entry != null || certificates.awarded(told.id()).isPresent()) {
      return entry;
    }
    var person = learners.find(told.cadreId(), clock.today(), violations);
    return person == null ? null : qualifications.study(person, told.grant(), WHY, violations);
  }

  /** Nobody studies any more, so that only the certificate can make an entry of it. */
  private @Nullable UUID completed(StudyState told, @Nullable UUID entry, Violations violations) {
    if (entry == null && certificates.awarded(told.id()).isEmpty()) {
      violations.add("certificate", "certificate-not-recorded", NO_CERTIFICATE);
    }
    return entry;
  }

  /** What a certificate has completed meanwhile stays completed. */
  private @Nullable UUID ended(StudyState told, @Nullable UUID entry) {
    if (entry != null && certificates.awarded(told.id()).filter(entry::equals).isEmpty()) {
      qualifications.annul(entry, ENDED);
    }
    return entry;
  }
}
