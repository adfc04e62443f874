package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;

/** What stood below an organisation on a day, nested. */
@ApplicationScoped
class OrganisationTree {
  private static final int MOST_NODES = 2_000;
  private static final String BELOW =
      """
      SELECT o.id, o.parent_id, o.code, coalesce(former.name, o.name) AS name, o.level, o.kind
      FROM organisation o %s
      WHERE o.path >= ? AND o.path < ?
        AND (o.id = ?
             OR (o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to > ?)
                 AND length(o.path) - length(replace(o.path, '/', '')) <= ?))
      ORDER BY o.path LIMIT %d\
      """
          .formatted(OrganisationView.FORMER_NAME, MOST_NODES + 1);

  private final Sql sql;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CivilClock clock;

  OrganisationTree(Sql sql, Organisations organisations, CurrentScope scope, CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.scope = scope;
    this.clock = clock;
  }

  record Query(
      @Describe("levels below the organisation, 1 unless told, 5 at most") @Nullable @Min(1) @Max(5)
          Integer depth,
      @Describe("today unless told") @Nullable LocalDate asOf) {}

  @Schema(name = "OrganisationTree")
  record Node(
      UUID id,
      String code,
      String name,
      OrganisationLevel level,
      OrganisationKind kind,
      List<Node> children) {}

  private record Row(@Nullable UUID parentId, Node node) {}

  @Transactional
  Node below(UUID id, Supplier<Query> asked) {
    var root = organisations.byId(id, scope.get()).orElseThrow(ProblemException::notFound);
    var query = asked.get();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var depth = query.depth() == null ? 1 : query.depth();
    var rows =
        sql.list(
            BELOW,
            List.of(
                day,
                day,
                root.path(),
                Scope.endOf(root.path()),
                id,
                day,
                day,
                steps(root.path()) + depth),
            row ->
                new Row(
                    row.getObject("parent_id", UUID.class),
                    new Node(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        OrganisationLevel.valueOf(row.getString("level")),
                        OrganisationKind.valueOf(row.getString("kind")),
                        new ArrayList<>())));
    if (rows.size() > MOST_NODES) {
      new Violations()
          .add(
              "depth",
              "too-many",
              new Bilingual(
                  "Cây có hơn 2.000 tổ chức; hãy giảm depth hoặc chọn một tổ chức con",
                  "The tree has more than 2,000 organisations; lower the depth or start further down"))
          .refuseIfAny();
    }
    Map<UUID, Node> nodes = new HashMap<>();
    rows.forEach(row -> nodes.put(row.node().id(), row.node()));
    rows.stream()
        .filter(row -> row.parentId() != null && nodes.containsKey(row.parentId()))
        .forEach(row -> nodes.get(row.parentId()).children().add(row.node()));
    return nodes.get(id);
  }

  private static long steps(String path) {
    return path.chars().filter(c -> c == '/').count();
  }
}
