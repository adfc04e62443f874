package vn.cadre.training.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.training.code.CertificateState;
import vn.cadre.training.code.RegistryAnswer;
import vn.cadre.training.paper.Paper;
import vn.cadre.training.roll.Rolls;

/** Reads certificates as they are shown: with what the registry answered, and what may be done. */
@ApplicationScoped
class CertificateViews {
  private static final String COLUMNS =
      Certificate.COLUMNS + ", r.answer, r.since, r.qualification_id, r.reasons";
  private static final String FROM =
      Certificate.FROM
          + """
           LEFT JOIN (SELECT w.id, w.since, w.qualification_id, w.reasons::text AS reasons,
            CASE WHEN w.state = 'SENT' AND w.since < ? THEN 'STUCK' ELSE w.state END AS answer
          FROM certificate_recording w) r ON r.id = f.id\
          """;

  private static final String SEEN =
      """
      EXISTS (SELECT FROM enrolment e WHERE e.id = f.enrolment_id AND e.seen_by && (SELECT current_scope()))\
      """;

  private final AllowedActions actions;
  private final CurrentScope scope;
  private final Rolls rolls;
  private final Answers answers;
  private final ObjectMapper json;

  CertificateViews(
      AllowedActions actions, CurrentScope scope, Rolls rolls, Answers answers, ObjectMapper json) {
    this.actions = actions;
    this.rolls = rolls;
    this.scope = scope;
    this.answers = answers;
    this.json = json;
  }

  /** All that the caller sees. */
  Select select() {
    return Select.of(COLUMNS, FROM, answers.deadline())
        .where(SEEN)
        .whereGiven(rolls.onlyRecord(), "f.cadre_id = ?");
  }

  CertificateView of(ResultSet row, Locale locale) throws SQLException {
    var told = Certificate.of(row);
    var registry = registry(row, locale);
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
        paper(row.getString("decision")),
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
      case "resend" -> answer != null && isAnswerable(answer);
      default -> true;
    };
  }

  /** Whether sending it again may bring another answer. */
  static boolean isAnswerable(RegistryAnswer answer) {
    return answer == RegistryAnswer.REFUSED || answer == RegistryAnswer.STUCK;
  }

  private CertificateView.@Nullable Registry registry(ResultSet row, Locale locale)
      throws SQLException {
    var answer = row.getString("answer");
    return answer == null
        ? null
        : new CertificateView.Registry(
            RegistryAnswer.valueOf(answer),
            row.getObject("since", OffsetDateTime.class).toInstant(),
            row.getObject("qualification_id", UUID.class),
            Arrays.stream(read(row.getString("reasons"), RecordingState.Why[].class))
                .map(why ->
                    new CertificateView.Why(why.field(), why.code(), why.message().in(locale)))
                .toList());
  }

  private @Nullable Paper paper(@Nullable String text) {
    return text == null ? null : read(text, Paper.class);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
