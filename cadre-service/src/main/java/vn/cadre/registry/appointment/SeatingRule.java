package vn.cadre.registry.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;

/** What another feature asks of somebody who comes to a main post. */
public interface SeatingRule {

  /**
   * Somebody in a main post.
   *
   * @param path of the organisation that the post belongs to
   * @param from the first possible day in the post
   * @param to the first day no longer in it; null where no end is known
   */
  record Seating(UUID cadreId, String path, LocalDate from, @Nullable LocalDate to) {}

  /**
   * Asked once the person is seated, before anything of it is committed.
   *
   * @return what it finds against those who were there before, which refuses nobody
   * @throws ProblemException with reasons, where the rule refuses
   */
  List<Reason> judge(Seating seating);
}
