package vn.cadre.platform.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version holds for an organisation on a day, and why not the others: among those in force
 * and not withdrawn that of the nearest organisation, then the one that came into force last, then
 * the highest version, then the first id.
 *
 * @param considered all of them, the chosen one first
 */
public record Choice(List<Considered> considered) {

  public Choice {
    considered = List.copyOf(considered);
  }

  /** What became of a candidate. */
  public enum Verdict {
    CHOSEN,
    /** One of an organisation nearer by holds. */
    FARTHER,
    /** One of the same organisation came into force later. */
    EARLIER,
    /** One that came into force on the same day has a higher version, or goes before by its id. */
    OLDER,
    /** Not in force on the day. */
    NOT_IN_FORCE,
    WITHDRAWN
  }

  /** A candidate and its verdict. */
  public record Considered(Candidate candidate, Verdict verdict) {}

  /**
   * Chooses.
   *
   * @param candidates versions of packs that hold everywhere, or for an organisation of the path
   * @param path codes from the root down, {@code /QUANG-NINH/HA-LONG/}; null where it concerns no
   *     organisation
   */
  public static Choice of(List<Candidate> candidates, @Nullable String path, LocalDate day) {
    var codes = codes(path);
    var nearest =
        Comparator.<Candidate>comparingInt(c -> eligible(c, day) ? 1 : 0)
            .thenComparingInt(c -> depth(c, codes))
            .thenComparing(c -> c.validity().from())
            .thenComparingInt(Candidate::version)
            .reversed()
            .thenComparing(Candidate::id);
    var ranked = candidates.stream().sorted(nearest).toList();
    return new Choice(
        ranked.stream()
            .map(c -> new Considered(c, verdict(c, ranked.getFirst(), codes, day)))
            .toList());
  }

  /** The codes of a path, from the root down. */
  static List<String> codes(@Nullable String path) {
    return path == null
        ? List.of()
        : List.of(path.split("/")).stream().filter(code -> !code.isEmpty()).toList();
  }

  public Optional<Candidate> chosen() {
    return considered.stream()
        .filter(one -> one.verdict() == Verdict.CHOSEN)
        .map(Considered::candidate)
        .findFirst();
  }

  private static Verdict verdict(
      Candidate candidate, Candidate best, List<String> codes, LocalDate day) {
    if (candidate.withdrawnBy() != null) {
      return Verdict.WITHDRAWN;
    }
    if (!candidate.validity().contains(day)) {
      return Verdict.NOT_IN_FORCE;
    }
    if (candidate.equals(best)) {
      return Verdict.CHOSEN;
    }
    if (depth(candidate, codes) < depth(best, codes)) {
      return Verdict.FARTHER;
    }
    return candidate.validity().from().isBefore(best.validity().from())
        ? Verdict.EARLIER
        : Verdict.OLDER;
  }

  private static boolean eligible(Candidate candidate, LocalDate day) {
    return candidate.withdrawnBy() == null && candidate.validity().contains(day);
  }

  private static int depth(Candidate candidate, List<String> codes) {
    return candidate.organisation() == null ? -1 : codes.indexOf(candidate.organisation());
  }
}
