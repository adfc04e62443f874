package vn.cadre.registry.record.comment;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.ObserverKind;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.Occasion;
import vn.cadre.registry.record.PublicKind;

/** Observations as entries of the record. */
@Singleton
class Comments extends PublicKind<NewComment, CommentView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-observedOn").by("observedOn", "e.observed_on", "date");
  private static final String EVALUATION = "SELECT 1 FROM evaluation WHERE id = ? AND cadre_id = ?";
  private static final Bilingual UNKNOWN =
      new Bilingual("Người này không có kết quả đánh giá đó", "The person has no such evaluation");

  private final Sql sql;

  Comments(Sql sql, CivilClock clock) {
    super("comments", "observation", NewComment.class, CommentResource.class, clock);
    this.sql = sql;
  }

  @Override
  protected List<Column<NewComment>> columns() {
    return List.of(
        Column.of("observed_on", "date", NewComment::observedOn),
        Column.text("kind", NewComment::kind),
        Column.text("on_behalf_of", NewComment::onBehalfOf),
        Column.text("content", NewComment::content),
        Column.of("evaluation_id", "uuid", NewComment::evaluationId));
  }

  @Override
  protected NewComment given(ResultSet row) throws SQLException {
    return new NewComment(
        row.getObject("observed_on", LocalDate.class),
        ObserverKind.valueOf(row.getString("kind")),
        row.getString("on_behalf_of"),
        row.getString("content"),
        row.getObject("evaluation_id", UUID.class));
  }

  @Override
  protected CommentView view(Entry entry, NewComment given) {
    return new CommentView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.observedOn(),
        given.kind(),
        given.onBehalfOf(),
        given.content(),
        given.evaluationId(),
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.observed_on <= ?");
  }

  @Override
  protected List<Dated> dates(NewComment given) {
    return List.of(Dated.past("observedOn", PartialDate.of(given.observedOn())));
  }

  @Override
  protected void references(NewComment given, Occasion occasion, Violations violations) {
    if (given.evaluationId() != null
        && sql.one(EVALUATION, List.of(given.evaluationId(), occasion.cadreId()), row -> true)
            .isEmpty()) {
      violations.add("evaluationId", "unknown-evaluation", UNKNOWN);
    }
  }
}
