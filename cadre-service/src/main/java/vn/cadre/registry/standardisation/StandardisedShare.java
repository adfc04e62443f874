package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TitleRank;

/** How many of an organisation's people have what is asked of them, for other features. */
@ApplicationScoped
public class StandardisedShare {
  private final Frames frames;
  private final StandardCensus census;

  StandardisedShare(Frames frames, StandardCensus census) {
    this.frames = frames;
    this.census = census;
  }

  /**
   * The share of those of whom it is asked on the day, by main post.
   *
   * @param organisation code of one in scope
   * @param criterion what is asked; null for everything that the standards ask together
   */
  @Transactional
  public Share of(
      String organisation,
      @Nullable OrganisationLevel level,
      @Nullable TitleRank rank,
      @Nullable String title,
      @Nullable Criterion criterion,
      LocalDate day) {
    var whose =
        new Whose(
            organisation,
            rank == null ? null : Set.of(rank),
            level == null ? null : Set.of(level),
            title,
            null);
    var tally = census.count(frames.of(whose, false, day, "asOf"), List.of());
    var told = criterion == null ? Set.<Criterion>of() : Set.of(criterion);
    var standing = tally.standing(List.of(), told);
    return criterion == null ? standing.all().met() : standing.criteria().getFirst().met();
  }
}
