package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * The eight commune leaders whom the article tells of: graded as not completed for 2017, retired
 * early or let go in 2018. Who follows them takes over two weeks later.
 */
final class ChiLangEight {
  private static final LocalDate LEFT = LocalDate.of(2018, 7, 1);
  private static final LocalDate DECIDED = LocalDate.of(2018, 5, 28);
  private static final int EVALUATED = 2017;
  private static final int RETIRED_EARLY = 5;

  private ChiLangEight() {}

  /**
   * @param seats the posts that others take on {@link ChiLang#SUCCESSION_2018}
   */
  static void leave(Roster roster, Hiring hiring, List<Seat> seats) {
    for (int i = 0; i < seats.size(); i++) {
      boolean early = i < RETIRED_EARLY;
      Person person = hiring.invent(early ? 56 : 44, early ? 58 : 50, 12);
      hiring.risen(person, seats.get(i), LocalDate.of(2011, 6, 1).plusMonths(i));
      person.leave(LEFT);
      roster.add(
          new Leaving(
              person,
              early ? "EARLY_RETIREMENT" : "SEVERANCE",
              LEFT,
              early ? "812-QĐ/HU" : "813-QĐ/HU",
              DECIDED,
              "Ban Thường vụ Huyện ủy Chi Lăng",
              "DISTRICT_STANDING_COMMITTEE",
              EVALUATED));
    }
  }
}
