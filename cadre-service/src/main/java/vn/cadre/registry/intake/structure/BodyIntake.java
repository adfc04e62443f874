package vn.cadre.registry.intake.structure;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.BodyKind;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.committee.BodiesTold;
import vn.cadre.registry.committee.BodyTerm;
import vn.cadre.registry.committee.Committees;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.intake.Segments;
import vn.cadre.registry.problem.RegistryProblem;

/** Committees and standing committees of a term. */
@ApplicationScoped
class BodyIntake implements ImportKind {
  private static final String FIND =
      """
      SELECT b.*, o.path FROM body b JOIN organisation o ON o.id = b.organisation_id
      WHERE b.code = ANY (?) ORDER BY b.id FOR NO KEY UPDATE OF b\
      """;

  private final Sql sql;
  private final Lookups lookups;
  private final Committees committees;
  private final BodiesTold told;

  BodyIntake(Sql sql, Lookups lookups, Committees committees, BodiesTold told) {
    this.sql = sql;
    this.lookups = lookups;
    this.committees = committees;
    this.told = told;
  }

  private record Body(
      UUID id,
      long version,
      String code,
      UUID organisationId,
      String path,
      BodyKind kind,
      String name,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    static Body read(ResultSet row) throws SQLException {
      return new Body(
          row.getObject("id", UUID.class),
          row.getLong("version"),
          row.getString("code"),
          row.getObject("organisation_id", UUID.class),
          row.getString("path"),
          BodyKind.valueOf(row.getString("kind")),
          row.getString("name"),
          row.getObject("valid_from", LocalDate.class),
          row.getObject("valid_to", LocalDate.class));
    }

    static Body of(ImportRow row, OrganisationRef organisation) {
      return new Body(
          UuidV7.next(),
          0,
          Objects.requireNonNull(row.text("code")),
          organisation.id(),
          organisation.path(),
          Objects.requireNonNull(row.constant("kind", BodyKind.class)),
          Objects.requireNonNull(row.text("name")),
          Objects.requireNonNull(row.day("validFrom")),
          row.day("validTo"));
    }

    /** The same body with the name, and the end where there is one, that the row gives. */
    Body mendedBy(ImportRow row) {
      var end = row.day("validTo");
      return new Body(
          id,
          version,
          code,
          organisationId,
          path,
          kind,
          Objects.requireNonNull(row.text("name")),
          validFrom,
          end == null ? validTo : end);
    }

    BodyTerm term() {
      return new BodyTerm(validFrom, validTo);
    }
  }

  @Override
  public String name() {
    return "bodies";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách cấp ủy, ban thường vụ", "Committees");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "code",
            "Mã cấp ủy",
            new ColumnType.Code(Widths.CODE),
            "Mã duy nhất, chữ in hoa không dấu, chữ số và gạch nối.",
            "CHI-LANG-BCH-2010"),
        required(
            "organisation",
            "Mã tổ chức",
            new ColumnType.Code(Widths.CODE),
            "Tổ chức của cấp ủy.",
            "CHI-LANG"),
        required(
            "kind",
            "Loại",
            Choices.of(BodyKind.values()),
            "Ban Chấp hành hoặc Ban Thường vụ.",
            "Ban Chấp hành"),
        required(
            "name",
            "Tên",
            new ColumnType.Prose(Widths.NAME),
            "Tên có nhiệm kỳ.",
            "Ban Chấp hành Đảng bộ huyện Chi Lăng nhiệm kỳ 2010-2015"),
        required(
            "validFrom", "Từ ngày", new ColumnType.Day(), "Ngày bắt đầu nhiệm kỳ.", "01/09/2010"),
        optional(
            "validTo",
            "Đến ngày",
            new ColumnType.Day(),
            "Ngày đầu tiên sau nhiệm kỳ.",
            "01/09/2015"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(row -> row.text("code"), rows -> write(rows, run));
  }

  private void write(List<ImportRow> rows, ImportRun run) {
    var organisations =
        lookups.organisationsHeld(ImportRow.distinct(rows, "organisation"), run.scope());
    Map<String, Body> known =
        sql.list(FIND, List.of(ImportRow.distinct(rows, "code")), Body::read).stream()
            .collect(Collectors.toMap(Body::code, body -> body));
    var created = new ArrayList<Body>();
    var changed = new ArrayList<Body>();
    var changes = new HashMap<UUID, Map<String, @Nullable Object>>();
    var outlived = outlived(rows, known);
    for (var row : rows) {
      var organisation =
          Lookups.require(organisations, row, "organisation", RowProblem.UNKNOWN_ORGANISATION);
      var now = row.text("code") == null ? null : known.get(row.text("code"));
      check(row, now, run);
      if (now != null && organisation != null) {
        checkKept(row, now, organisation);
      }
      if (!row.isGood() || organisation == null) {
        continue;
      }
      var next = now == null ? Body.of(row, organisation) : now.mendedBy(row);
      if (!next.term().isWithin(organisation)) {
        row.reject("organisation", RegistryProblem.ORGANISATION_NOT_IN_FORCE);
      } else if (now == null) {
        created.add(next);
      } else if (outlived.contains(now.id())) {
        row.reject("validTo", RegistryProblem.BODY_NOT_IN_FORCE);
      } else if (!next.equals(now)) {
        changed.add(next);
        changes.put(next.id(), Changes.between(now, next));
      }
    }
    Rows.of(created)
        .with("id", "uuid", Body::id)
        .with("version", "bigint", Body::version)
        .with("code", "text", Body::code)
        .with("organisation_id", "uuid", Body::organisationId)
        .with("kind", "text", Body::kind)
        .with("name", "text", Body::name)
        .with("valid_from", "date", Body::validFrom)
        .with("valid_to", "date", Body::validTo)
        .insert(sql, "body");
    Rows.of(changed)
        .with("id", "uuid", Body::id)
        .with("name", "text", Body::name)
        .with("valid_to", "date", Body::validTo)
        .update(sql, "body", Body::version);
    told.tell(
        created.stream().map(Body::id).toList(), "created", body -> Map.of("code", body.code()));
    told.tell(changes.keySet(), "changed", body -> changes.get(body.id()));
  }

  /** Bodies on the record that the ends in these rows would leave with members after it. */
  private Set<UUID> outlived(List<ImportRow> rows, Map<String, Body> known) {
    var ends = new HashMap<UUID, LocalDate>();
    for (var row : rows) {
      var now = row.text("code") == null ? null : known.get(row.text("code"));
      var end = row.day("validTo");
      if (now != null && end != null) {
        ends.put(now.id(), end);
      }
    }
    return ends.isEmpty() ? Set.of() : committees.outlived(ends);
  }

  /** What a request cannot change of a body either. */
  private static void checkKept(ImportRow row, Body now, OrganisationRef organisation) {
    if (!now.organisationId().equals(organisation.id())) {
      RowProblem.BODY_STAYS.at(row, "organisation");
    }
    if (row.has("kind") && now.kind() != row.constant("kind", BodyKind.class)) {
      RowProblem.BODY_STAYS.at(row, "kind");
    }
    if (row.has("validFrom") && !now.validFrom().equals(row.day("validFrom"))) {
      RowProblem.BODY_STAYS.at(row, "validFrom");
    }
  }

  private static void check(ImportRow row, @Nullable Body now, ImportRun run) {
    var code = row.text("code");
    if (code != null && !code.matches(Widths.CODE_FORM)) {
      RowProblem.CODE_FORM.at(row, "code");
    }
    if (now != null && (!run.upserts() || !run.scope().covers(now.path()))) {
      row.reject("code", RegistryProblem.DUPLICATE_CODE);
    }
    var from = row.day("validFrom");
    var to = row.day("validTo");
    if (from != null && to != null && !to.isAfter(from)) {
      RowProblem.ENDS_BEFORE_START.at(row, "validTo");
    }
  }
}
