package vn.cadre.registry.increment;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.registry.code.Discipline;

/**
 * The numbers of regular increments.
 *
 * @param cycles how long a step is held, by the letter that the group of the grade begins with
 * @param overFrameFirst the percentage that comes after the top step has been held for a cycle
 * @param overFrameNext what is added to it from then on
 * @param overFrameEvery how often
 * @param delays by how much disciplines of the State delay the next increment
 * @param notCompleted by how much each year that was graded as not completed does
 */
public record IncrementNumbers(
    List<Cycle> cycles,
    int overFrameFirst,
    int overFrameNext,
    Period overFrameEvery,
    List<Delay> delays,
    Period notCompleted) {

  /** How long the steps of a group of grades are held. */
  public record Cycle(String group, Period after) {

    /**
     * @throws InconsistentNumbers unless the time is whole months
     */
    public Cycle {
      requireMonths(after, 1);
    }
  }

  /** By how much a discipline delays. */
  public record Delay(Discipline form, Period by) {

    /**
     * @throws InconsistentNumbers unless the time is whole months
     */
    public Delay {
      requireMonths(by, 1);
    }
  }

  /**
   * @throws InconsistentNumbers if a group or form has two rows, a percentage is not positive or a
   *     time is not of whole months
   */
  public IncrementNumbers {
    cycles = List.copyOf(cycles);
    delays = List.copyOf(delays);
    requireMonths(overFrameEvery, 1);
    requireMonths(notCompleted, 0);
    if (cycles.stream().map(Cycle::group).distinct().count() < cycles.size()
        || delays.stream().map(Delay::form).distinct().count() < delays.size()
        || overFrameFirst < 1
        || overFrameNext < 1) {
      throw new InconsistentNumbers(
          "Mỗi nhóm ngạch, mỗi hình thức kỷ luật một dòng; tỷ lệ phải lớn hơn 0",
          "A group and a form have one row each, and percentages are positive");
    }
  }

  /** The months for which a step of this group, such as A2.1, is held. */
  Optional<Integer> cycleOf(String group) {
    return cycles.stream()
        .filter(cycle -> group.startsWith(cycle.group()))
        .map(cycle -> (int) cycle.after().toTotalMonths())
        .findFirst();
  }

  private static void requireMonths(Period time, int least) {
    if (time.getDays() != 0 || time.toTotalMonths() < least) {
      throw new InconsistentNumbers(
          time + " phải là số tháng tròn", time + " must be a whole number of months");
    }
  }
}
