package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What becomes of people when their organisation ends: they retire, keep their title next door, or
 * are placed anew.
 */
final class Succession {
  /** Nobody is put at the head of a new unit with less time left than this, in months. */
  private static final int MONTHS_LEFT_TO_LEAD = 30;

  private static final Comparator<Person> SENIORITY =
      Comparator.<Person, Boolean>comparing(person -> !person.lastMainPost().title().keyPost())
          .thenComparing(person -> person.lastMainPost().title().rank())
          .thenComparing(person -> person.lastMainPost().from().earliest());

  private Succession() {}

  /**
   * People in post below {@code ancestor} to the end; those whose pension begins by {@code on}
   * leave for it and are not listed.
   */
  static List<Person> leaving(Roster roster, String ancestor, LocalDate on) {
    List<Person> leaving = new ArrayList<>();
    for (Person person : roster.people()) {
      Post last = person.lastMainPost();
      if (last.to() == null && roster.within(last.organisation(), ancestor)) {
        if (person.pensionFrom().isAfter(on)) {
          leaving.add(person);
        } else {
          person.leave(person.pensionFrom());
        }
      }
    }
    return leaving;
  }

  /** Everyone keeps the title, or its like, in the organisation that succeeds theirs. */
  static void keep(
      List<Person> people,
      UnaryOperator<String> successor,
      UnaryOperator<Title> title,
      LocalDate on) {
    for (Person person : people) {
      Post last = person.lastMainPost();
      person.take(
          successor.apply(last.organisation()),
          title.apply(last.title()),
          Post.Kind.ASSIGNMENT,
          on);
    }
  }

  /**
   * The most senior take the seats of leaders in order, everyone else a desk in turn; employees of
   * service units go to {@code counters}.
   *
   * @return how many seats of leaders stay empty
   */
  static int place(
      List<Person> people,
      List<Seat> leaders,
      List<Seat> desks,
      List<Seat> counters,
      LocalDate on) {
    List<Person> order = new ArrayList<>(people);
    order.sort(SENIORITY);
    int filled = 0;
    int placed = 0;
    for (Person person : order) {
      boolean employee = person.lastMainPost().title().category() == Title.Category.PUBLIC_EMPLOYEE;
      boolean timeLeft = person.pensionFrom().isAfter(on.plusMonths(MONTHS_LEFT_TO_LEAD));
      if (filled < leaders.size() && timeLeft && !employee) {
        Seat seat = leaders.get(filled++);
        person.take(seat.organisation(), seat.title(), Post.Kind.ASSIGNMENT, on);
      } else {
        List<Seat> rows = employee ? counters : desks;
        Seat seat = rows.get(placed++ % rows.size());
        person.take(seat.organisation(), seat.title(), Post.Kind.TRANSFER, on);
      }
    }
    return leaders.size() - filled;
  }
}
