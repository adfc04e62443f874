package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Finds people {@code c} by the beginnings of the words of their names, in any order. A page in the
 * order of names is made of the first people who are named so; everything else needs all of them,
 * or looks at each name in the list where they are very many.
 */
@ApplicationScoped
class NameSearch {
  private static final String NAMED =
      "SELECT people, complete FROM people_named(?, ?, ?, ?::uuid, ?)";
  private static final String AMONG = "c.id = ANY (?)";

  /** Most that are looked up one by one for what needs all of them. */
  private static final int WHOLE = 5_000;

  /** More than a page, for those who are named so and yet not in the list. */
  private static final int SPARE = 10;

  /** How many more are asked for when too few of the last ones were in the list. */
  private static final int GROWTH = 8;

  private final Sql sql;

  NameSearch(Sql sql) {
    this.sql = sql;
  }

  /**
   * What is looked for.
   *
   * @param words folded; none narrows nothing
   * @param within a subtree that all of them once belonged to; null for anywhere
   */
  record Names(List<String> words, @Nullable String within) {
    static Names of(@Nullable String q, @Nullable String within) {
      return new Names(q == null ? List.of() : Text.foldedWords(q), within);
    }

    boolean any() {
      return !words.isEmpty();
    }
  }

  /**
   * @param people in the order of names; null where the words are too short to look them up
   * @param complete whether nobody else is named so
   */
  private record Found(@Nullable List<UUID> people, boolean complete) {
    static Found of(ResultSet row) throws SQLException {
      return new Found(ids(row.getArray("people")), row.getBoolean("complete"));
    }

    private static @Nullable List<UUID> ids(@Nullable Array people) throws SQLException {
      return people == null ? null : Arrays.asList((UUID[]) people.getArray());
    }
  }

  /** The list of those alone who are named so. */
  Select narrow(Select list, Names names) {
    if (!names.any()) {
      return list;
    }
    var found = find(names, List.of(), WHOLE);
    return found.people() != null && found.complete()
        ? list.with(AMONG, SqlArray.of("uuid", found.people()))
        : compared(list, names);
  }

  /** A page of the list, in {@code sorting}'s own order, which is that of names and ids. */
  <T> Page<T> page(
      Select list,
      Names names,
      Paging paging,
      Sorting sorting,
      String fingerprint,
      Sql.RowMapper<T> mapper) {
    var follows = paging.follows(sorting, fingerprint);
    for (var wanted = paging.size() + SPARE; names.any(); wanted *= GROWTH) {
      var found = find(names, follows, wanted);
      if (found.people() == null) {
        return compared(list, names).page(sql, paging, sorting, fingerprint, mapper);
      }
      var page =
          list.with(AMONG, SqlArray.of("uuid", found.people()))
              .page(sql, paging, sorting, fingerprint, mapper);
      if (found.complete() || page.next() != null) {
        return page;
      }
    }
    return list.page(sql, paging, sorting, fingerprint, mapper);
  }

  private Found find(Names names, List<String> follows, int wanted) {
    return sql.one(
            NAMED,
            Arrays.asList(
                names.words(),
                names.within(),
                follows.isEmpty() ? null : follows.getFirst(),
                follows.isEmpty() ? null : follows.getLast(),
                wanted),
            Found::of)
        .orElseThrow();
  }

  private static Select compared(Select list, Names names) {
    var compared = list;
    for (var word : names.words()) {
      compared = compared.with("c.name_folded ~~~ ?", "% " + Select.literal(word) + "%");
    }
    return compared;
  }
}
