package vn.cadre.platform.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.number.NumbersReader;
import vn.cadre.platform.problem.Violations;

/** The pack that holds for an organisation on a day, as a rule asks for it. */
@ApplicationScoped
public class Policies {
  private static final ScopedValue<ReadOnce> READ_ONCE = ScopedValue.newInstance();

  private final PolicyStore store;
  // a version never changes, so what was read once stays right
  private final Map<Key, Policy<?>> read = new ConcurrentHashMap<>();

  Policies(PolicyStore store) {
    this.store = store;
  }

  private record Key(String id, int version, Class<?> numbers) {}

  /**
   * The version that holds.
   *
   * @param path of the organisation concerned; null where there is none
   * @return empty where no pack of the kind is in force
   */
  public <N extends Record> Optional<Policy<N>> inForce(
      PackKind<N> kind, @Nullable String path, LocalDate day) {
    return choose(kind.name(), path, day)
        .chosen()
        .map(found -> version(kind, found.id(), found.version()));
  }

  /**
   * The version that binds a decision: the one in force on the day when it was made. A decision
   * older than every version is bound by the one in force when it takes effect, or an old paper
   * would be a way round the rules of today; what took effect before them is bound by none.
   *
   * @param path of the organisation concerned; null where there is none
   */
  public <N extends Record> Optional<Policy<N>> binding(
      PackKind<N> kind, @Nullable String path, LocalDate decidedOn, LocalDate takesEffect) {
    return inForce(kind, path, decidedOn)
        .or(() ->
            takesEffect.isAfter(decidedOn) ? inForce(kind, path, takesEffect) : Optional.empty());
  }

  /** How the version that holds is chosen. */
  public Choice choose(String kind, @Nullable String path, LocalDate day) {
    return Choice.of(candidates(kind, Choice.codes(path)), path, day);
  }

  /**
   * Runs work on people of many organisations. Within it the packs of a kind are read once for all
   * of these, however often they are asked for; the work changes none.
   */
  public void readOnce(Collection<String> paths, Runnable work) {
    var codes = paths.stream().map(Choice::codes).flatMap(List::stream).distinct().toList();
    ScopedValue.where(READ_ONCE, new ReadOnce(codes, new HashMap<>())).run(work);
  }

  private record ReadOnce(List<String> codes, Map<String, List<Candidate>> byKind) {}

  private List<Candidate> candidates(String kind, List<String> codes) {
    if (!READ_ONCE.isBound() || !READ_ONCE.get().codes().containsAll(codes)) {
      return store.candidates(kind, codes);
    }
    var known = READ_ONCE.get();
    return known
        .byKind()
        .computeIfAbsent(kind, asked -> store.candidates(asked, known.codes()))
        .stream()
        .filter(one -> one.organisation() == null || codes.contains(one.organisation()))
        .toList();
  }

  /** A version that an assessment names. */
  @SuppressWarnings("unchecked") // the key holds the class
  public <N extends Record> Policy<N> version(PackKind<N> kind, String id, int version) {
    var key = new Key(id, version, kind.numbers());
    var known = read.get(key);
    if (known == null) {
      known = load(kind, id, version);
      read.put(key, known);
    }
    return (Policy<N>) known;
  }

  private <N extends Record> Policy<N> load(PackKind<N> kind, String id, int number) {
    var version =
        store
            .version(id, number)
            .orElseThrow(() -> new IllegalStateException("No version " + number + " of " + id));
    var violations = new Violations();
    var numbers =
        NumbersReader.recorded(
                version.numbers(), kind.numbers(), kind.addedLater(), "numbers", violations)
            .orElseThrow(() ->
                new IllegalStateException(
                    "Version %d of %s lacks what the rules of today ask for: %s"
                        .formatted(number, id, violations.all())));
    return new Policy<>(
        new PolicyRef(id, number, version.validity().from(), numbers.verified()),
        version.citation(),
        numbers.typed(),
        numbers.stated());
  }
}
