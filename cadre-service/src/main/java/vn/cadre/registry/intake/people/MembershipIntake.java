package vn.cadre.registry.intake.people;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.committee.BodyTerm;
import vn.cadre.registry.committee.MembershipsTold;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.intake.Segments;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.TitleView;

/** Who sits on which committee. */
@ApplicationScoped
class MembershipIntake implements ImportKind {
  private static final String BODIES =
      """
      SELECT b.id, b.code, b.valid_from, b.valid_to, o.path
      FROM body b JOIN organisation o ON o.id = b.organisation_id
      WHERE b.code = ANY (?) ORDER BY b.id FOR SHARE OF b\
      """;
  private static final String RECORDED =
      """
      SELECT id, version, body_id, cadre_id, title_id, starts, ends FROM body_membership
      WHERE cadre_id = ANY (?) ORDER BY id FOR NO KEY UPDATE\
      """;

  private static final String HOLD =
      "SELECT 1 FROM cadre WHERE id = ANY (?::uuid[]) ORDER BY id FOR SHARE";
  private static final String AFTER_LEAVING =
      """
      SELECT m.id FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) AS m (id, cadre_id, starts, ends)
      JOIN separation s ON s.cadre_id = m.cadre_id
      WHERE s.annulled_at IS NULL AND (m.ends IS NULL OR partial_end(m.starts, m.ends) > s.effective_on)
        AND (partial_earliest(m.starts) < s.effective_on
             OR NOT came_back(s.cadre_id, s.effective_on, partial_earliest(m.starts)))\
      """;

  private final Sql sql;
  private final Lookups lookups;
  private final MembershipsTold told;

  MembershipIntake(Sql sql, Lookups lookups, MembershipsTold told) {
    this.sql = sql;
    this.lookups = lookups;
    this.told = told;
  }

  private record Key(UUID body, UUID cadre, String from) {}

  private record Body(UUID id, BodyTerm term) {}

  private record Membership(
      UUID id, long version, Key key, @Nullable UUID titleId, @Nullable PartialDate to) {}

  @Override
  public String name() {
    return "memberships";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách thành viên cấp ủy", "Members of committees");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    var date = new ColumnType.PartialDay();
    return List.of(
        required(
            "body",
            "Mã cấp ủy",
            new ColumnType.Code(Widths.CODE),
            "Cấp ủy hoặc ban thường vụ đã có.",
            "CHI-LANG-BCH-2010"),
        required(
            "personalId",
            "Số định danh cá nhân",
            Choices.personalId(),
            "12 chữ số của người đã có hồ sơ.",
            "020070012345"),
        optional(
            "title",
            "Mã chức danh",
            new ColumnType.Code(Widths.CODE),
            "Chức danh trong cấp ủy.",
            "BI-THU-HUYEN-UY"),
        required("from", "Từ ngày", date, "Ngày bắt đầu tham gia.", "01/09/2010"),
        optional("to", "Đến ngày", date, "Ngày đầu tiên không còn tham gia.", "01/09/2015"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(
        row -> Arrays.asList(row.text("body"), row.text("personalId"), row.date("from")),
        rows -> write(rows, run));
  }

  private void write(List<ImportRow> rows, ImportRun run) {
    var bodies = bodies(ImportRow.distinct(rows, "body"), run.scope());
    var people = lookups.people(ImportRow.distinct(rows, "personalId"));
    people.values().removeIf(person -> !run.scope().covers(person.path()));
    var titles = lookups.titles(ImportRow.distinct(rows, "title"));
    var recorded = recorded(people.values().stream().map(Lookups.Person::id).toList());
    var created = new ArrayList<Membership>();
    var changed = new ArrayList<Membership>();
    var changes = new HashMap<UUID, Map<String, @Nullable Object>>();
    var rowOf = new HashMap<UUID, ImportRow>();
    for (var row : rows) {
      var body = Lookups.require(bodies, row, "body", RowProblem.UNKNOWN_BODY);
      var person = Lookups.require(people, row, "personalId", RowProblem.UNKNOWN_CADRE);
      var title = Lookups.require(titles, row, "title", RowProblem.UNKNOWN_TITLE);
      var from = row.date("from");
      var to = row.date("to");
      if (from != null && to != null && !to.latest().isAfter(from.earliest())) {
        RowProblem.ENDS_BEFORE_START.at(row, "to");
      }
      if (!row.isGood()) {
        continue;
      }
      var key =
          new Key(
              Objects.requireNonNull(body).id(),
              Objects.requireNonNull(person).id(),
              Objects.requireNonNull(from).toString());
      var now = recorded.get(key);
      var next = membership(key, now, title, to);
      rowOf.put(next.id(), row);
      if (!body.term().mayHaveMember(from, next.to())) {
        row.reject("body", RegistryProblem.BODY_NOT_IN_FORCE);
      } else if (now == null) {
        created.add(next);
      } else if (!run.upserts()) {
        row.reject("personalId", RegistryProblem.DUPLICATE_MEMBERSHIP);
      } else if (!next.equals(now)) {
        changed.add(next);
        changes.put(now.id(), changes(now, next, title));
      }
    }
    var left = afterLeaving(Stream.concat(created.stream(), changed.stream()).toList());
    left.forEach(id ->
        Objects.requireNonNull(rowOf.get(id)).reject("from", RegistryProblem.AFTER_SEPARATION));
    created.removeIf(m -> left.contains(m.id()));
    changed.removeIf(m -> left.contains(m.id()));
    changes.keySet().removeAll(left);
    store(created, changed);
    told.tell(
        created.stream().map(Membership::id).toList(),
        "recorded",
        made -> Map.of("cadreId", made.cadreId()));
    told.tell(changes.keySet(), "changed", membership -> changes.get(membership.id()));
  }

  /** A row fills in or mends the title and the end. */
  private static Map<String, @Nullable Object> changes(
      Membership before, Membership after, @Nullable TitleView title) {
    var changes = new LinkedHashMap<String, @Nullable Object>();
    if (title != null && !title.id().equals(before.titleId())) {
      changes.put("titleCode", title.code());
    }
    if (!Objects.equals(before.to(), after.to())) {
      changes.put("to", after.to());
    }
    return changes;
  }

  /** Those that somebody would have after leaving the service; nobody leaves meanwhile. */
  private Set<UUID> afterLeaving(List<Membership> given) {
    if (given.isEmpty()) {
      return Set.of();
    }
    var people = SqlArray.of("uuid", given.stream().map(m -> m.key().cadre()).toList());
    sql.list(HOLD, List.of(people), row -> true);
    return Set.copyOf(
        sql.list(
            AFTER_LEAVING,
            List.of(
                SqlArray.of("uuid", given.stream().map(Membership::id).toList()),
                people,
                SqlArray.of("text", given.stream().map(m -> m.key().from()).toList()),
                SqlArray.of("text", given.stream().<@Nullable Object>map(Membership::to).toList())),
            row -> row.getObject(1, UUID.class)));
  }

  private static Membership membership(
      Key key, @Nullable Membership now, @Nullable TitleView title, @Nullable PartialDate to) {
    return now == null
        ? new Membership(UuidV7.next(), 0, key, title == null ? null : title.id(), to)
        : new Membership(
            now.id(),
            now.version(),
            key,
            title == null ? now.titleId() : title.id(),
            to == null ? now.to() : to);
  }

  private void store(List<Membership> created, List<Membership> changed) {
    Rows.of(created)
        .with("id", "uuid", Membership::id)
        .with("version", "bigint", Membership::version)
        .with("body_id", "uuid", m -> m.key().body())
        .with("cadre_id", "uuid", m -> m.key().cadre())
        .with("title_id", "uuid", Membership::titleId)
        .with("starts", "text", m -> m.key().from())
        .with("ends", "text", Membership::to)
        .insert(sql, "body_membership");
    Rows.of(changed)
        .with("id", "uuid", Membership::id)
        .with("title_id", "uuid", Membership::titleId)
        .with("ends", "text", Membership::to)
        .update(sql, "body_membership", Membership::version);
  }

  /** Held, so that no term changes while someone joins. */
  private Map<String, Body> bodies(Set<String> codes, Scope scope) {
    var bodies = new HashMap<String, Body>();
    sql.list(
        BODIES,
        List.of(codes),
        row ->
            scope.covers(row.getString("path"))
                ? bodies.put(
                    row.getString("code"),
                    new Body(
                        row.getObject("id", UUID.class),
                        new BodyTerm(
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class))))
                : null);
    return bodies;
  }

  private Map<Key, Membership> recorded(List<UUID> cadreIds) {
    var recorded = new HashMap<Key, Membership>();
    if (!cadreIds.isEmpty()) {
      sql.list(
          RECORDED,
          List.of(SqlArray.of("uuid", cadreIds)),
          row -> {
            var ends = row.getString("ends");
            var key =
                new Key(
                    row.getObject("body_id", UUID.class),
                    row.getObject("cadre_id", UUID.class),
                    row.getString("starts"));
            return recorded.put(
                key,
                new Membership(
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    key,
                    row.getObject("title_id", UUID.class),
                    ends == null ? null : PartialDate.parse(ends)));
          });
    }
    return recorded;
  }
}
