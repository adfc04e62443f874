package vn.cadre.registry.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;

/** Finds titles for other features. */
@ApplicationScoped
public class Titles {
  private final Sql sql;

  Titles(Sql sql) {
    this.sql = sql;
  }

  public Optional<UUID> idOf(String code) {
    return sql.one(
        "SELECT id FROM title WHERE code = ?", List.of(code), row -> row.getObject(1, UUID.class));
  }
}
