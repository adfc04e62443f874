package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.paper.Paper;

/** The history of a plan, each revision against the one before. */
@ApplicationScoped
class RevisionList {
  private static final String COLUMNS =
      """
      r.*, coalesce((SELECT b.lines FROM plan_revision b WHERE b.plan_id = r.plan_id AND b.revision = r.revision - 1),
                    '[]') AS lines_before\
      """;
  private static final Sorting SORTING =
      Sorting.of("r.revision", "integer", "-revision").by("revision", "r.revision", "integer");

  private final Sql sql;
  private final Json json;
  private final PlanDesk desk;
  private final Revisions revisions;

  RevisionList(Sql sql, Json json, PlanDesk desk, Revisions revisions) {
    this.sql = sql;
    this.json = json;
    this.desk = desk;
    this.revisions = revisions;
  }

  @Transactional
  Page<RevisionView> page(UUID plan, OfPlanQuery query, String fingerprint, Locale language) {
    desk.seen(plan);
    return Select.of(COLUMNS, "plan_revision r")
        .where("r.plan_id = ?", plan)
        .page(sql, query.paging(), SORTING, fingerprint, row -> view(row, language));
  }

  private RevisionView view(ResultSet row, Locale language) throws SQLException {
    var lines = revisions.lines(row.getString("lines"));
    return new RevisionView(
        row.getInt("revision"),
        row.getObject("approved_at", OffsetDateTime.class).toInstant(),
        row.getString("approver_name"),
        row.getString("reason"),
        read(row.getString("decision"), Paper.class),
        Arrays.stream(read(row.getString("reasons"), Reason[].class))
            .map(reason -> ReasonView.of(reason, language))
            .toList(),
        PlanView.Sums.of(lines),
        changes(revisions.lines(row.getString("lines_before")), lines));
  }

  /** In the order of the plan, with what was removed at the end. */
  static List<RevisionView.LineChange> changes(List<PlanLine> before, List<PlanLine> after) {
    var gone = new LinkedHashMap<UUID, PlanLine>();
    before.forEach(line -> gone.put(line.id(), line));
    var changes = new ArrayList<RevisionView.LineChange>();
    for (var line : after) {
      var was = gone.remove(line.id());
      if (was == null) {
        changes.add(new RevisionView.LineChange(line.id(), RevisionView.Kind.ADDED, null, line));
      } else if (!was.content().equals(line.content())) {
        changes.add(new RevisionView.LineChange(line.id(), RevisionView.Kind.CHANGED, was, line));
      }
    }
    gone.values()
        .forEach(line ->
            changes.add(
                new RevisionView.LineChange(line.id(), RevisionView.Kind.REMOVED, line, null)));
    return changes;
  }

  private <T> T read(String written, Class<T> type) {
    return json.read(written, type);
  }
}
