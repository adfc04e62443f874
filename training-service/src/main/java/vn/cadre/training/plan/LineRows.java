package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.CourseKind;

/** The lines of plans as they are drafted. */
@ApplicationScoped
class LineRows {
  private static final String COLUMNS =
      "l.*, c.code AS course_code, c.name AS course_name, c.kind AS course_kind";
  private static final String FROM = "plan_line l JOIN course c ON c.id = l.course_id";
  private static final String DRAFTED = "l.plan_id = ? AND NOT l.removed";
  private static final String ONE =
      "SELECT " + COLUMNS + " FROM " + FROM + " WHERE " + DRAFTED + " AND l.id = ?";
  private static final Sorting SORTING =
      Sorting.of("l.id", "number").by("number", "l.number", "integer");
  private static final String INSERT =
      """
      INSERT INTO plan_line (course_id, classes, participants, audience, abroad, budget, note, request_ids, taken_requests, number, id,
                             plan_id, version)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?::uuid[], ?::uuid[], ?, ?, ?, ?)\
      """;
  private static final String UPDATE =
      """
      UPDATE plan_line SET course_id = ?, classes = ?, participants = ?, audience = ?, abroad = ?, budget = ?::jsonb,
        note = ?, request_ids = ?::uuid[],
        taken_requests = ?::uuid[] || coalesce((
          SELECT a.request_ids FROM planned_request a WHERE a.plan_id = plan_line.plan_id AND a.line_id = plan_line.id), '{}'),
        number = ?, removed = false, version = version + 1
      WHERE id = ?\
      """;

  /** A line that counts goes on doing so until the amendment that leaves it out is approved. */
  private static final String LEAVE_OUT =
      """
      UPDATE plan_line l SET removed = true, version = version + 1, taken_requests = coalesce((
          SELECT a.request_ids FROM planned_request a WHERE a.plan_id = l.plan_id AND a.line_id = l.id), '{}')
      WHERE l.id = ? AND EXISTS (SELECT FROM planned_line a WHERE a.plan_id = l.plan_id AND a.id = l.id)\
      """;

  private static final String FORGET =
      """
      DELETE FROM plan_line l WHERE l.plan_id = ? AND l.removed
        AND NOT EXISTS (SELECT FROM training_class c WHERE c.plan_line_id = l.id)\
      """;

  // from an approval on nothing is taken but what the lines name
  private static final String TAKE =
      """
      UPDATE plan_line SET taken_requests = CASE WHEN removed THEN '{}' ELSE request_ids END WHERE plan_id = ?\
      """;

  private final Sql sql;
  private final Json json;

  LineRows(Sql sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /** A line with the version of its row. */
  record Drafted(long version, PlanLine line) {}

  List<PlanLine> of(UUID plan) {
    return Select.of(COLUMNS, FROM).where(DRAFTED, plan).all(sql, "l.number", this::line);
  }

  /** Those that the draft leaves out. */
  List<PlanLine> removed(UUID plan) {
    return Select.of(COLUMNS, FROM)
        .where("l.plan_id = ? AND l.removed", plan)
        .all(sql, "l.number", this::line);
  }

  Page<Drafted> page(UUID plan, OfPlanQuery query, String fingerprint) {
    return Select.of(COLUMNS, FROM)
        .where(DRAFTED, plan)
        .page(sql, query.paging(), SORTING, fingerprint, this::drafted);
  }

  Optional<Drafted> find(UUID plan, UUID id) {
    return sql.one(ONE, List.of(plan, id), this::drafted);
  }

  void insert(UUID plan, UUID id, int number, LineContent content) {
    insert(plan, id, number, content, 0);
  }

  /**
   * A line that was deleted outright while its plan was amended, at a version that it never had.
   */
  void insertAgain(PlanRow plan, PlanLine line) {
    insert(plan.id(), line.id(), line.number(), line.content(), plan.version());
  }

  private void insert(UUID plan, UUID id, int number, LineContent content, long version) {
    var values = values(content, number);
    values.addAll(List.of(id, plan, version));
    sql.update(INSERT, values);
  }

  /** False where there is no such line, removed or not. */
  boolean update(UUID id, int number, LineContent content) {
    var values = values(content, number);
    values.add(id);
    return sql.update(UPDATE, values) > 0;
  }

  void remove(UUID id) {
    if (sql.update(LEAVE_OUT, List.of(id)) == 0) {
      delete(id);
    }
  }

  void delete(UUID id) {
    sql.update("DELETE FROM plan_line WHERE id = ?", List.of(id));
  }

  /** Deletes what an approval left out for good; a line that some class named stays, removed. */
  void forgetRemoved(UUID plan) {
    sql.update(FORGET, List.of(plan));
    sql.update(TAKE, List.of(plan));
  }

  int nextNumber(UUID plan) {
    return sql.one(
            "SELECT coalesce(max(number), 0) + 1 FROM plan_line WHERE plan_id = ?",
            List.of(plan),
            row -> row.getInt(1))
        .orElseThrow();
  }

  private List<@Nullable Object> values(LineContent content, int number) {
    return new ArrayList<>(
        Arrays.asList(
            content.courseId(),
            content.classes(),
            content.participants(),
            content.audience(),
            content.abroad(),
            json.text(content.budget()),
            content.note(),
            SqlArray.of("uuid", content.requestIds()),
            SqlArray.of("uuid", content.requestIds()),
            number));
  }

  Drafted drafted(ResultSet row) throws SQLException {
    return new Drafted(row.getLong("version"), line(row));
  }

  private PlanLine line(ResultSet row) throws SQLException {
    var audience = row.getString("audience");
    return new PlanLine(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getObject("course_id", UUID.class),
        row.getString("course_code"),
        row.getString("course_name"),
        CourseKind.valueOf(row.getString("course_kind")),
        row.getInt("classes"),
        row.getInt("participants"),
        audience == null ? null : Audience.valueOf(audience),
        row.getBoolean("abroad"),
        read(row.getString("budget")),
        row.getString("note"),
        List.of((UUID[]) row.getArray("request_ids").getArray()));
  }

  private List<Money> read(String budget) {
    return List.of(json.read(budget, Money[].class));
  }
}
