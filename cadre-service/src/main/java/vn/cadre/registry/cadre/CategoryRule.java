package vn.cadre.registry.cadre;

import java.util.UUID;
import vn.cadre.platform.problem.ProblemException;

/** What another feature asks of somebody who becomes of another category. */
public interface CategoryRule {

  /**
   * Asked once the category is written, before anything of it is committed.
   *
   * @throws ProblemException with reasons, where the rule refuses
   */
  void require(UUID cadreId);
}
