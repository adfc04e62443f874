package vn.cadre.registry.intake.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import vn.cadre.kernel.Text;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.organisation.OrganisationView;

/** Organisations as rows of their table. */
final class OrganisationRows {
  private static final String FIND =
      "SELECT %s FROM %s WHERE o.code = ANY (?)"
          .formatted(OrganisationView.COLUMNS, OrganisationView.FROM);

  private OrganisationRows() {}

  /** An organisation and its path, codes from the root down. */
  record Row(OrganisationView view, String path) {}

  /** Not locked: who changes one demands the very version that was read. */
  static List<Row> find(Sql sql, Collection<String> codes) {
    return sql.list(FIND, List.of(codes), OrganisationRows::row);
  }

  /** In their first version; what the same import does to them afterwards counts on from there. */
  static void insert(Sql sql, List<Row> rows) {
    Rows.of(rows)
        .with("id", "uuid", r -> r.view().id())
        .with("version", "bigint", r -> 0L)
        .with("code", "text", r -> r.view().code())
        .with("name", "text", r -> r.view().name())
        .with("name_folded", "text", r -> " " + Text.fold(r.view().name()))
        .with("level", "text", r -> r.view().level())
        .with("bloc", "text", r -> r.view().bloc())
        .with("kind", "text", r -> r.view().kind())
        .with("administrative_unit", "text", r -> r.view().administrativeUnit())
        .with("parent_id", "uuid", r -> r.view().parentId())
        .with("path", "text", Row::path)
        .with("valid_from", "date", r -> r.view().validFrom())
        .with("valid_to", "date", r -> r.view().validTo())
        .insert(sql, "organisation");
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(OrganisationView.of(row), row.getString("path"));
  }
}
