package vn.cadre.registry.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.TitleRank;

/** Finds titles for other features. */
@ApplicationScoped
public class Titles {
  private static final Bilingual UNKNOWN =
      new Bilingual("Không có chức danh mang mã %s", "No title has the code %s");

  private final Sql sql;

  Titles(Sql sql) {
    this.sql = sql;
  }

  /** The rank of a title that there is. */
  public TitleRank rankOf(String code) {
    return sql.one(
            "SELECT rank FROM title WHERE code = ?",
            List.of(code),
            row -> TitleRank.valueOf(row.getString(1)))
        .orElseThrow();
  }

  /** The id of a title; null when no code was given, or with a violation. */
  public @Nullable UUID find(@Nullable String code, String field, Violations violations) {
    if (code == null) {
      return null;
    }
    var found =
        sql.one(
            "SELECT id FROM title WHERE code = ?",
            List.of(code),
            row -> row.getObject(1, UUID.class));
    if (found.isEmpty()) {
      violations.add(field, "unknown-title", UNKNOWN.with(code));
    }
    return found.orElse(null);
  }
}
