package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.NeedRequestState;
import vn.cadre.training.course.CourseRef;

/** What units ask for and a line of a plan may serve: accepted, and served by no other line. */
@ApplicationScoped
class OpenRequests {
  private static final String TAKEN =
      """
      (SELECT FROM plan_line l JOIN plan p ON p.id = l.plan_id
       WHERE l.taken_requests @> ARRAY[r.id] AND p.state <> 'CANCELLED' AND l.id IS DISTINCT FROM ?::uuid)\
      """;
  // held, so that of two lines that take one at once the second sees the first
  private static final String HOLD =
      "SELECT 1 FROM need_request WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE";
  private static final String NAMED =
      "SELECT r.*, r.path ^@ ? AS below, EXISTS "
          + TAKEN
          + " AS taken FROM need_request r WHERE r.id = ANY (?::uuid[])";
  private static final String OPEN =
      """
      SELECT r.*, o.code AS organisation_code FROM need_request r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.state = 'ACCEPTED' AND r.year = ? AND r.path ^@ ? AND NOT EXISTS \
      """
          + TAKEN
          + " ORDER BY r.requested_at, r.id LIMIT "
          + LineContent.MOST_REQUESTS;

  private static final Bilingual UNKNOWN =
      new Bilingual("Không có đề xuất này", "There is no such request");
  private static final Bilingual TWICE =
      new Bilingual("Đề xuất này được nêu hai lần", "This request is named twice");
  private static final Bilingual NOT_ACCEPTED =
      new Bilingual("Đề xuất chưa được chấp nhận", "The request is not accepted");
  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "Đơn vị đề xuất không thuộc đơn vị tổ chức của kế hoạch",
          "The unit that asks does not lie below the plan's organiser");
  private static final Bilingual OTHER_COURSE =
      new Bilingual(
          "Đề xuất nêu khóa học hoặc loại khóa học khác",
          "The request asks for another course or kind of course");
  private static final Bilingual SERVED =
      new Bilingual("Một dòng khác đã đáp ứng đề xuất này", "Another line serves the request");

  private final Sql sql;

  OpenRequests(Sql sql) {
    this.sql = sql;
  }

  private record Named(
      UUID id,
      NeedRequestState state,
      CourseKind kind,
      @Nullable UUID courseId,
      boolean below,
      boolean taken) {

    static Named of(ResultSet row) throws SQLException {
      return new Named(
          row.getObject("id", UUID.class),
          NeedRequestState.valueOf(row.getString("state")),
          CourseKind.valueOf(row.getString("kind")),
          row.getObject("course_id", UUID.class),
          row.getBoolean("below"),
          row.getBoolean("taken"));
    }

    boolean asksFor(CourseRef course) {
      return kind == course.kind() && (courseId == null || courseId.equals(course.id()));
    }
  }

  /**
   * Tells of each that the line may not serve, by its place; they are held until the plan is
   * written.
   *
   * @param line that names them; null where it is new
   * @param course of the line; null where that is wrong itself
   */
  void check(
      PlanRow plan,
      @Nullable UUID line,
      @Nullable CourseRef course,
      List<UUID> requests,
      Violations found) {
    if (requests.isEmpty()) {
      return;
    }
    var ids = SqlArray.of("uuid", requests);
    sql.list(HOLD, List.of(ids), row -> true);
    Map<UUID, Named> known =
        sql.list(NAMED, Arrays.asList(plan.path(), line, ids), Named::of).stream()
            .collect(Collectors.toMap(Named::id, Function.identity()));
    var seen = new HashSet<UUID>();
    for (int i = 0; i < requests.size(); i++) {
      var field = "requestIds[%d]".formatted(i);
      var request = known.get(requests.get(i));
      if (found.touches(field)) {
        continue;
      }
      if (request == null) {
        found.add(field, "unknown-request", UNKNOWN);
      } else if (!seen.add(request.id())) {
        found.add(field, "named-twice", TWICE);
      } else if (request.state() != NeedRequestState.ACCEPTED) {
        found.add(field, "request-not-accepted", NOT_ACCEPTED);
      } else if (!request.below()) {
        found.add(field, "request-elsewhere", ELSEWHERE);
      } else if (course != null && !request.asksFor(course)) {
        found.add(field, "other-course", OTHER_COURSE);
      } else if (request.taken()) {
        found.add(field, "request-served", SERVED);
      }
    }
  }

  /** Those of the plan's year that no line serves, of units below its organiser. */
  List<Proposal.Request> of(PlanRow plan) {
    return sql.list(
        OPEN,
        Arrays.asList(plan.year(), plan.path(), null),
        row ->
            new Proposal.Request(
                row.getObject("id", UUID.class),
                row.getString("organisation_code"),
                CourseKind.valueOf(row.getString("kind")),
                row.getObject("course_id", UUID.class),
                row.getString("subject"),
                row.getInt("people")));
  }
}
