package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.organisation.OrganisationView;

/** What those values of dimensions are called that stand in no code list, by code. */
@ApplicationScoped
public class KeyNames {
  private final Sql sql;

  KeyNames(Sql sql) {
    this.sql = sql;
  }

  public Map<String, String> titles(Set<String> codes) {
    return named("SELECT code, name FROM title WHERE code = ANY (?)", List.of(codes));
  }

  public Map<String, String> bodies(Set<String> codes) {
    return named("SELECT code, name FROM body WHERE code = ANY (?)", List.of(codes));
  }

  /** As they were called on the day. */
  public Map<String, String> organisations(Set<String> codes, LocalDate day) {
    return named(
        "SELECT o.code, coalesce(former.name, o.name) AS name FROM organisation o "
            + OrganisationView.FORMER_NAME
            + " WHERE o.code = ANY (?)",
        List.of(day, day, codes));
  }

  private Map<String, String> named(String query, List<?> arguments) {
    var names = new HashMap<String, String>();
    sql.list(query, arguments, row -> names.put(row.getString("code"), row.getString("name")));
    return names;
  }
}
