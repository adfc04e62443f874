package vn.cadre.registry.record.separation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.registry.record.Corrections;

/** Records separations that come otherwise than by a request, under the same rules. */
@ApplicationScoped
public class SeparationBook {
  private final Separations kind;
  private final Corrections corrections;

  SeparationBook(Separations kind, Corrections corrections) {
    this.kind = kind;
    this.corrections = corrections;
  }

  /**
   * Within the transaction of whoever asks.
   *
   * @throws ProblemException before anything is written, with everything that stands against it
   */
  public void record(UUID cadreId, NewSeparation given) {
    corrections.record(kind, cadreId, given);
  }
}
