package vn.cadre.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.inbox.Delivery;
import vn.cadre.platform.inbox.EventConsumer;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.qualification.QualificationBook;

/**
 * Certificates become qualifications, and revoked ones are taken back. Each is answered: what was
 * refused may have another answer when training tells it again.
 */
@ApplicationScoped
class CertificateConsumer implements EventConsumer<CertificateState> {
  private final QualificationBook qualifications;
  private final RecordingBook book;
  private final StudyBook studies;
  private final Learners learners;

  CertificateConsumer(
      QualificationBook qualifications, RecordingBook book, StudyBook studies, Learners learners) {
    this.qualifications = qualifications;
    this.book = book;
    this.studies = studies;
    this.learners = learners;
  }

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public Set<String> topics() {
    return Set.of("training.certificates.v1");
  }

  @Override
  public Class<CertificateState> state() {
    return CertificateState.class;
  }

  @Override
  public void apply(Batch<CertificateState> batch) {
    for (var delivery : batch.deliveries()) {
      switch (delivery) {
        case Delivery.Changed<CertificateState> changed -> take(changed.state());
        // a certificate that is kept no more still was awarded
        case Delivery.Gone<CertificateState> gone -> {}
      }
    }
  }

  private void take(CertificateState told) {
    if (!told.concernsTheRecord()) {
      return;
    }
    var before = book.find(told.id());
    var now = told.isRevoked() ? revoked(told, before) : issued(told, before);
    book.keep(now, told.enrolmentId());
    if (now.state() == Recording.State.RECORDED) {
      studies.certified(told.enrolmentId());
    }
  }

  private Recording issued(CertificateState told, Optional<RecordingBook.Kept> before) {
    var kept = before.filter(known -> known.state() != Recording.State.REFUSED);
    if (kept.isPresent()) {
      return Recording.of(told, kept.get().qualificationId(), kept.get().state());
    }
    var violations = new Violations();
    var person = learners.find(Objects.requireNonNull(told.cadreId()), told.issuedOn(), violations);
    var qualification = person == null ? null : recorded(told, person, violations);
    return qualification == null
        ? Recording.refused(told, violations)
        : Recording.of(told, qualification, Recording.State.RECORDED);
  }

  private @Nullable UUID recorded(CertificateState told, UUID person, Violations violations) {
    var on = PartialDate.of(told.issuedOn());
    var why = "Chứng chỉ số " + told.number();
    var study = studies.find(told.enrolmentId()).map(StudyBook.Kept::entry);
    if (study.isPresent()
        && qualifications.complete(study.get(), told.grant(), on, told.ref(), why, violations)) {
      return study.get();
    }
    // an entry that somebody annulled meanwhile is left alone
    return violations.isEmpty()
        ? qualifications.award(person, told.grant(), on, told.ref(), why, violations)
        : null;
  }

  private Recording revoked(CertificateState told, Optional<RecordingBook.Kept> before) {
    var qualification = before.map(RecordingBook.Kept::qualificationId).orElse(null);
    if (qualification != null && before.get().state() == Recording.State.RECORDED) {
      takeBack(told, qualification);
    }
    return Recording.of(told, qualification, Recording.State.TAKEN_BACK);
  }

  /** Whoever still studies goes on doing so; everybody else holds nothing. */
  private void takeBack(CertificateState told, UUID qualification) {
    var why =
        "Thu hồi chứng chỉ số %s%s"
            .formatted(told.number(), told.reason() == null ? "" : ": " + told.reason());
    var goesOn =
        studies
            .find(told.enrolmentId())
            .filter(StudyBook.Kept::isRunning)
            .map(StudyBook.Kept::entry)
            .filter(qualification::equals);
    if (goesOn.isPresent()) {
      qualifications.reopen(qualification, why);
    } else {
      qualifications.annul(qualification, why);
    }
  }
}
