package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;

/**
 * Finds people {@code c} by the beginnings of the words of their names, in any order. A rare word
 * leads to its people at once; where all are common, the list is read in its order and LIKE refuses
 * what does not match, since the page fills early.
 */
@ApplicationScoped
class NameSearch {
  private static final String RAREST = "SELECT rarest_word(?)";

  private final Sql sql;

  NameSearch(Sql sql) {
    this.sql = sql;
  }

  /** Narrows the list to names with all words of {@code q}; leaves it alone without any. */
  Select narrow(Select select, @Nullable String q) {
    var words = q == null ? List.<String>of() : Text.foldedWords(q);
    if (words.isEmpty()) {
      return select;
    }
    select.whereGiven(rarest(words).orElse(null), "c.id IN (SELECT * FROM people_named(?))");
    for (var word : words) {
      select.where("c.name_folded ~~~ ?", "% " + Select.literal(word) + "%");
    }
    return select;
  }

  private Optional<String> rarest(List<String> words) {
    return sql.list(RAREST, List.of(words), row -> Optional.ofNullable(row.getString(1)))
        .getFirst();
  }
}
