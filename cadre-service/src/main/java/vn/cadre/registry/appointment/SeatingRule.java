package vn.cadre.registry.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;

/** What another feature asks of somebody who comes to a main post. */
public interface SeatingRule {

  /**
   * Asked once the person is seated, before anything of it is committed.
   *
   * @param path of the organisation that the post belongs to
   * @param day the first possible one in the post
   * @return what it finds against those who were there before, which refuses nobody
   * @throws ProblemException with reasons, where the rule refuses
   */
  List<Reason> judge(UUID cadreId, String path, LocalDate day);
}
