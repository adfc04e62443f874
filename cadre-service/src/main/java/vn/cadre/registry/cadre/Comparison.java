package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.time.CivilClock;

/** Compares what two records say, also of their dates of birth against what both tell of. */
@ApplicationScoped
public class Comparison {
  private final CadreRepository cadres;
  private final BirthOnRecord birth;
  private final CivilClock clock;

  Comparison(CadreRepository cadres, BirthOnRecord birth, CivilClock clock) {
    this.cadres = cadres;
    this.birth = birth;
    this.clock = clock;
  }

  /** Of two records that the caller sees. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ComparedRecords of(UUID survivorId, UUID joinedId) {
    var survivor = person(survivorId);
    var joined = person(joinedId);
    var compared = TwoRecords.compare(survivor, joined, clock.today());
    var late = new Violations();
    birth.check(joinedId, survivor.birthDate(), late);
    birth.check(survivorId, joined.birthDate(), late);
    if (late.isEmpty()) {
      return compared;
    }
    var contradictions = new ArrayList<>(compared.contradictions());
    late.all().stream().map(Comparison::contradiction).forEach(contradictions::add);
    return new ComparedRecords(
        compared.filled(), compared.replaced(), compared.differing(), contradictions);
  }

  private static ComparedRecords.Contradiction contradiction(Violation found) {
    return new ComparedRecords.Contradiction(found.field(), null, null, found.message());
  }

  /** As it stands, and without a tie to its row, which is written by other means. */
  private NewCadre person(UUID id) {
    var cadre = cadres.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    cadres.getEntityManager().refresh(cadre);
    cadres.getEntityManager().detach(cadre);
    return cadre.asGiven();
  }
}
