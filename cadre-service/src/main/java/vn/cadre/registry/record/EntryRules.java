package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.Decisions;

/** What every entry is held to, whatever its kind: the person's life, and the document it cites. */
@ApplicationScoped
class EntryRules {
  private static final String DECISION = "decision";
  private static final String BIRTH_DATE = "SELECT birth_date FROM cadre WHERE id = ?";

  private final Decisions decisions;
  private final Sql sql;
  private final CivilClock clock;

  EntryRules(Decisions decisions, Sql sql, CivilClock clock) {
    this.decisions = decisions;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Its dates are held against the life once all of its own fields can be read, its document by
   * itself, and what binds them to each other once all of both can.
   */
  <N extends Record> void check(EntryKind<N, ?> kind, Draft<N> draft, Occasion occasion) {
    var whole = draft.areSound();
    var readable = draft.areSoundApartFrom(DECISION);
    if (readable) {
      draft.check((told, found) ->
          kind.dates(told).forEach(date -> date.check(occasion.born(), occasion.today(), found)));
    }
    if (whole) {
      draft.check((told, found) -> {
        kind.check(told, occasion, found);
        kind.references(told, occasion, found);
      });
    }
    draft.check(
        (told, found) -> {
          var paper = paper(told);
          if (paper != null) {
            decisions.check(paper, DECISION, found);
          }
        },
        DECISION);
    if (readable) {
      draft.check(
          (told, found) -> {
            var paper = paper(told);
            if (paper != null) {
              Bringing.require(kind.papers(told), paper.type(), DECISION + ".type", found);
            }
          },
          DECISION + ".type");
    }
  }

  /** The paper that an entry cites; null where it cites none. */
  static @Nullable DecisionPaper paper(Record given) {
    return given instanceof Cites cites ? cites.decision() : null;
  }

  /** Whose entry it is, and when. */
  Occasion occasion(UUID cadreId, Cadres.Home home) {
    return new Occasion(
        cadreId,
        home.path(),
        sql.list(BIRTH_DATE, List.of(cadreId), EntryRules::birth).getFirst(),
        clock.today());
  }

  private static @Nullable PartialDate birth(ResultSet row) throws SQLException {
    var text = row.getString(1);
    return text == null ? null : PartialDate.parse(text);
  }
}
