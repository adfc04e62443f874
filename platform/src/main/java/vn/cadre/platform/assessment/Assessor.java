package vn.cadre.platform.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policy;

/**
 * A kind of assessment: whom it is about, which facts it takes and which rules it tries. A service
 * declares each as a bean.
 *
 * @param <F> the facts; stored with an assessment and read back for judging anew
 * @param <N> the numbers of the packs
 */
public interface Assessor<F extends Record, N extends Record> {

  /** The packs it rests on; its name is that of the kind of assessment too. */
  PackKind<N> pack();

  Class<F> factsType();

  /**
   * The facts about a subject on a day, as they are recorded now; empty where there is no such
   * subject, or the caller may not read all that the facts tell of it.
   */
  Optional<Known<F>> facts(UUID subject, LocalDate asOf);

  /** Rules with their numbers; each is tried. */
  List<Rule<F>> rules(Policy<N> policy);

  Outcomes outcomes();

  /**
   * Facts, and the organisation by which a pack is chosen.
   *
   * @param path of the organisation that the subject belongs to on the day
   */
  record Known<F>(F facts, String path) {}
}
