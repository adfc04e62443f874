package vn.cadre.training.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.projection.OrganisationRef;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/** What the codes of organisations in a batch stand for, by one query. */
@ApplicationScoped
public class Units {
  private static final String BY_CODE =
      """
      SELECT id, code, name, level, path, valid_from, valid_to FROM organisation WHERE code = ANY (?) AND path IS NOT NULL\
      """;

  private final Sql sql;

  Units(Sql sql) {
    this.sql = sql;
  }

  /** Those in the scope; others are as if they were not there. */
  public Map<String, OrganisationRef> byCode(Collection<String> codes, Scope scope) {
    var units = new HashMap<String, OrganisationRef>();
    sql
        .list(
            BY_CODE,
            List.of(codes),
            row ->
                new OrganisationRef(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("level"),
                    row.getString("path"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .stream()
        .filter(unit -> scope.covers(unit.path()))
        .forEach(unit -> units.put(unit.code(), unit));
    return units;
  }

  /** The different texts that the rows have in these fields. */
  public static Set<String> distinct(List<ImportRow> rows, String... fields) {
    return rows.stream()
        .flatMap(row -> Stream.of(fields).map(row::text))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
