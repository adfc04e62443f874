package vn.cadre.training.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.training.code.RegistryAnswer;
import vn.cadre.training.recording.RecordingViews;
import vn.cadre.training.recording.Subject;
import vn.cadre.training.roll.Rolls;

/** Reads studies as they are shown: with what the registry answered, and what may be done. */
@ApplicationScoped
class StudyViews {
  private static final String COLUMNS = StudyTold.COLUMNS + ", " + Subject.COLUMNS;
  private static final String FROM = StudyTold.FROM + StudyRecordings.SUBJECT.beside("e.id");

  private final AllowedActions actions;
  private final CurrentScope scope;
  private final Rolls rolls;
  private final StudyRecordings recordings;
  private final RecordingViews views;

  StudyViews(
      AllowedActions actions,
      CurrentScope scope,
      Rolls rolls,
      StudyRecordings recordings,
      RecordingViews views) {
    this.actions = actions;
    this.scope = scope;
    this.rolls = rolls;
    this.recordings = recordings;
    this.views = views;
  }

  /** All that the caller sees. */
  Select select() {
    return Select.of(COLUMNS, FROM, recordings.deadline())
        .where("e.seen_by && (SELECT current_scope())")
        .whereGiven(rolls.onlyRecord(), "e.cadre_id = ?");
  }

  StudyView of(ResultSet row, Locale locale) throws SQLException {
    var told = StudyTold.of(row);
    var registry = views.of(row, locale);
    var over = scope.get().covers(row.getString("class_path"));
    return new StudyView(
        told.id(),
        row.getLong("version"),
        told.cadreId(),
        told.classId(),
        told.courseCode(),
        told.courseName(),
        told.kind(),
        told.level(),
        told.speciality(),
        told.institution(),
        told.from(),
        told.expectedTo(),
        told.state(),
        told.endedOn(),
        registry,
        over ? actions(registry == null ? null : registry.state()) : List.of());
  }

  /** What whoever has the organiser in scope may do with one. */
  List<String> actions(@Nullable RegistryAnswer answer) {
    return actions.of(StudyResource.class, action -> answer != null && answer.isAnswerable());
  }
}
