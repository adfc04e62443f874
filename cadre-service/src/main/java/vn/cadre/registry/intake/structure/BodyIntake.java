package vn.cadre.registry.intake.structure;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.BodyKind;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.intake.Segments;
import vn.cadre.registry.organisation.OrganisationRef;
import vn.cadre.registry.problem.RegistryProblem;

/** Committees and standing committees of a term. */
@ApplicationScoped
class BodyIntake implements ImportKind {
  private static final String FIND =
      """
      SELECT b.*, o.path FROM body b JOIN organisation o ON o.id = b.organisation_id
      WHERE b.code = ANY (?) FOR UPDATE OF b\
      """;
  private static final String CODE = "[A-Z0-9]+(-[A-Z0-9]+)*";

  private final Sql sql;
  private final Lookups lookups;

  BodyIntake(Sql sql, Lookups lookups) {
    this.sql = sql;
    this.lookups = lookups;
  }

  private record Body(
      UUID id,
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
          row.getString("code"),
          row.getObject("organisation_id", UUID.class),
          row.getString("path"),
          BodyKind.valueOf(row.getString("kind")),
          row.getString("name"),
          row.getObject("valid_from", LocalDate.class),
          row.getObject("valid_to", LocalDate.class));
    }

    static Body of(ImportRow row, UUID id, OrganisationRef organisation) {
      return new Body(
          id,
          Objects.requireNonNull(row.text("code")),
          organisation.id(),
          organisation.path(),
          Objects.requireNonNull(row.constant("kind", BodyKind.class)),
          Objects.requireNonNull(row.text("name")),
          Objects.requireNonNull(row.day("validFrom")),
          row.day("validTo"));
    }

    Body keepingEndOf(Body now) {
      return validTo == null
          ? new Body(id, code, organisationId, path, kind, name, validFrom, now.validTo)
          : this;
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
            new ColumnType.Code(64),
            "Mã duy nhất, chữ in hoa không dấu, chữ số và gạch nối.",
            "CHI-LANG-BCH-2010"),
        required(
            "organisation",
            "Mã tổ chức",
            new ColumnType.Code(64),
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
            new ColumnType.Prose(300),
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
    var organisations = lookups.organisations(Lookups.distinct(rows, "organisation"), run.scope());
    Map<String, Body> known =
        sql.list(FIND, List.of(Lookups.distinct(rows, "code")), Body::read).stream()
            .collect(Collectors.toMap(Body::code, body -> body));
    var created = new ArrayList<Body>();
    var changed = new ArrayList<Body>();
    for (var row : rows) {
      var organisation =
          Lookups.require(organisations, row, "organisation", RowProblem.UNKNOWN_ORGANISATION);
      var now = row.text("code") == null ? null : known.get(row.text("code"));
      check(row, now, run);
      if (!row.isGood() || organisation == null) {
        continue;
      }
      if (now == null) {
        created.add(Body.of(row, UuidV7.next(), organisation));
      } else {
        var next = Body.of(row, now.id(), organisation).keepingEndOf(now);
        if (!next.equals(now)) {
          changed.add(next);
        }
      }
    }
    columns(created)
        .with("version", "bigint", b -> 0)
        .with("code", "text", Body::code)
        .insert(sql, "body");
    columns(changed).update(sql, "body");
  }

  private static void check(ImportRow row, @Nullable Body now, ImportRun run) {
    var code = row.text("code");
    if (code != null && !code.matches(CODE)) {
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

  private static Rows<Body> columns(List<Body> bodies) {
    return Rows.of(bodies)
        .with("id", "uuid", Body::id)
        .with("organisation_id", "uuid", Body::organisationId)
        .with("kind", "text", Body::kind)
        .with("name", "text", Body::name)
        .with("valid_from", "date", Body::validFrom)
        .with("valid_to", "date", Body::validTo);
  }
}
