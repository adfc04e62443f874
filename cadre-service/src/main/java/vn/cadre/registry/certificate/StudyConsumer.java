package vn.cadre.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.inbox.Delivery;
import vn.cadre.platform.inbox.EventConsumer;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.qualification.QualificationBook;

/**
 * What somebody studies for stands in the record while they do: STUDYING, then completed by the
 * certificate, or annulled where the study ended without one. Studies and certificates come by
 * topics of their own, so either may be ahead.
 */
@ApplicationScoped
class StudyConsumer implements EventConsumer<StudyState> {
  private static final Logger LOG = Logger.getLogger(StudyConsumer.class);
  private static final String WHY = "Đang học theo lớp của hệ thống đào tạo";
  private static final String ENDED = "Đã thôi học, chưa hoàn thành";

  private final QualificationBook qualifications;
  private final RecordingBook book;
  private final Learners learners;
  private final CivilClock clock;

  StudyConsumer(
      QualificationBook qualifications, RecordingBook book, Learners learners, CivilClock clock) {
    this.qualifications = qualifications;
    this.book = book;
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
    var before = book.study(told.id());
    var entry = before.map(RecordingBook.KeptStudy::qualificationId).orElse(null);
    var after =
        switch (told.state()) {
          case RUNNING ->
              running(told, before.isPresent() && before.get().isRunning(), entry, violations);
          case COMPLETED -> entry;
          case ENDED -> ended(told, entry);
        };
    if (!violations.isEmpty()) {
      // nobody waits for an answer to a study; the certificate at its end is answered
      LOG.warnf("Study %s is not recorded: %s", told.id(), violations.all());
    }
    book.keep(told, after, Recording.Why.of(violations));
  }

  private @Nullable UUID running(
      StudyState told, boolean ran, @Nullable UUID entry, Violations violations) {
    if (ran && entry != null || book.awarded(told.id()).isPresent()) {
      return entry;
    }
    var person = learners.find(told.cadreId(), clock.today(), violations);
    return person == null ? null : qualifications.study(person, told.grant(), WHY, violations);
  }

  /** What a certificate has completed meanwhile stays completed. */
  private @Nullable UUID ended(StudyState told, @Nullable UUID entry) {
    if (entry != null && !book.awarded(told.id()).filter(entry::equals).isPresent()) {
      qualifications.annul(entry, ENDED);
    }
    return entry;
  }
}
