package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Json;
import vn.cadre.training.code.CertificateState;
import vn.cadre.training.code.RegistryAnswer;
import vn.cadre.training.paper.Paper;
import vn.cadre.training.recording.RecordingViews;
import vn.cadre.training.recording.Subject;
import vn.cadre.training.roll.Rolls;

/** Reads certificates as they are shown: with what the registry answered, and what may be done. */
@ApplicationScoped
class CertificateViews {
  private static final String COLUMNS = Certificate.COLUMNS + ", " + Subject.COLUMNS;
  private static final String FROM =
      Certificate.FROM + CertificateRecordings.SUBJECT.beside("f.id");

  private static final String SEEN =
      """
      EXISTS (SELECT FROM enrolment e WHERE e.id = f.enrolment_id AND e.seen_by && (SELECT current_scope()))\
      """;

  private final AllowedActions actions;
  private final CurrentScope scope;
  private final Rolls rolls;
  private final CertificateRecordings recordings;
  private final RecordingViews views;
  private final Json json;

  CertificateViews(
      AllowedActions actions,
      CurrentScope scope,
      Rolls rolls,
      CertificateRecordings recordings,
      RecordingViews views,
      Json json) {
    this.actions = actions;
    this.rolls = rolls;
    this.scope = scope;
    this.recordings = recordings;
    this.views = views;
    this.json = json;
  }

  /** All that the caller sees. */
  Select select() {
    return Select.of(COLUMNS, FROM, recordings.deadline())
        .where(SEEN)
        .whereGiven(rolls.onlyRecord(), "f.cadre_id = ?");
  }

  CertificateView of(ResultSet row, Locale locale) throws SQLException {
    var told = Certificate.of(row);
    var registry = views.of(row, locale);
    var over = scope.get().covers(row.getString("path"));
    return new CertificateView(
        told.id(),
        row.getLong("version"),
        told.number(),
        row.getString("lookup_code"),
        told.enrolmentId(),
        told.classId(),
        told.classCode(),
        told.courseId(),
        told.courseCode(),
        told.courseName(),
        told.cadreId(),
        told.outsidePersonId(),
        told.holder(),
        told.from(),
        told.to(),
        told.organisationId(),
        told.issuer(),
        told.institution(),
        told.grantsKind() == null
            ? null
            : new CertificateView.Grant(
                told.grantsKind(), told.grantsLevel(), told.grantsName(), told.grantsSpeciality()),
        told.issuedOn(),
        told.state(),
        told.revokedOn(),
        told.reason(),
        json.readIfAny(row.getString("decision"), Paper.class),
        registry,
        over ? actions(told.state(), registry == null ? null : registry.state()) : List.of());
  }

  /** What whoever has the issuer in scope may do with one. */
  List<String> actions(CertificateState state, @Nullable RegistryAnswer answer) {
    return actions.of(CertificateResource.class, action -> may(action, state, answer));
  }

  private static boolean may(
      String action, CertificateState state, @Nullable RegistryAnswer answer) {
    return switch (action) {
      case "revoke" -> state == CertificateState.ISSUED;
      case "resend" -> answer != null && answer.isAnswerable();
      default -> true;
    };
  }
}
