package vn.cadre.training.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;
import vn.cadre.platform.policy.Candidate;
import vn.cadre.platform.policy.Choice;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.platform.policy.number.NumbersReader;
import vn.cadre.platform.problem.Violations;

/**
 * The registry's packs of one kind as they were at one moment. Not for several threads.
 *
 * @param <N> the numbers of the kind
 */
public final class RegistryPacks<N extends Record> {
  private final PackKind<N> kind;
  private final List<PackState> packs;
  private final Map<Candidate, Policy<N>> read = new HashMap<>();

  RegistryPacks(PackKind<N> kind, List<PackState> packs) {
    this.kind = kind;
    this.packs = List.copyOf(packs);
  }

  /**
   * The version that holds, by the order of {@link Choice}.
   *
   * @param path of the organisation concerned; null where there is none
   */
  public Optional<Policy<N>> inForce(@Nullable String path, LocalDate day) {
    var codes = path == null ? List.<String>of() : Arrays.asList(path.split("/"));
    var candidates =
        packs.stream()
            .filter(pack -> pack.organisation() == null || codes.contains(pack.organisation()))
            .flatMap(pack -> candidates(pack).stream())
            .toList();
    return Choice.of(candidates, path, day)
        .chosen()
        .map(chosen -> read.computeIfAbsent(chosen, this::policy));
  }

  private static List<Candidate> candidates(PackState pack) {
    var withdrawnBy = new HashMap<Integer, Integer>();
    pack.versions()
        .forEach(version ->
            new HashSet<>(version.withdraws())
                .forEach(wrong -> withdrawnBy.merge(wrong, version.number(), Math::min)));
    var candidates = new ArrayList<Candidate>();
    for (var version : pack.versions()) {
      candidates.add(
          new Candidate(
              pack.code(),
              version.number(),
              pack.organisation(),
              new Span(version.validFrom(), version.validTo()),
              withdrawnBy.get(version.number())));
    }
    return candidates;
  }

  private Policy<N> policy(Candidate chosen) {
    var version =
        packs.stream()
            .filter(pack -> pack.code().equals(chosen.id()))
            .flatMap(pack -> pack.versions().stream())
            .filter(one -> one.number() == chosen.version())
            .findFirst()
            .orElseThrow();
    var violations = new Violations();
    var numbers =
        NumbersReader.recorded(
                version.numbers(), kind.numbers(), kind.addedLater(), "numbers", violations)
            .orElseThrow(() ->
                new IllegalStateException(
                    "Version %d of %s is not as the rules of this service read it: %s"
                        .formatted(chosen.version(), chosen.id(), violations.all())));
    return new Policy<>(
        new PolicyRef(chosen.id(), chosen.version(), chosen.validity().from(), numbers.verified()),
        version.citation(),
        numbers.typed(),
        numbers.stated());
  }
}
