package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * Fills the seats of one locality with people who hold them on one day.
 *
 * @param asOf the day on which everyone hired here is in post
 * @param recordsFrom the earliest day of which posts are on record
 */
record Hiring(Locality locality, LocalDate asOf, LocalDate recordsFrom) {
  /** Of a hundred people, how many come from another province. */
  private static final int FROM_ELSEWHERE_PERCENT = 14;

  /** Someone without rank, in post since some day before {@link #asOf}. */
  Person staff(Seat seat, int womenPercent, int partyPercent) {
    return staff(seat, womenPercent, partyPercent, 55);
  }

  Person staff(Seat seat, int womenPercent, int partyPercent, int oldest) {
    Person person = invent(24, oldest, womenPercent);
    LocalDate from = Dates.later(recordsFrom, person.bornAtLatest().plusYears(23));
    LocalDate since = Dates.between(random(), from, asOf.minusDays(20));
    person.take(seat.organisation(), seat.title(), Post.Kind.APPOINTMENT, since);
    if (random().nextInt(100) < partyPercent) {
      joinParty(person, asOf.minusDays(1));
    }
    return locality.roster().add(person);
  }

  /** A leader who came up in the same organisation. */
  Person leader(Seat seat, int womenPercent) {
    Person person = invent(35, 57, womenPercent);
    LocalDate earliest = Dates.later(recordsFrom.plusYears(1), asOf.minusYears(9));
    return risen(person, seat, Dates.between(random(), earliest, asOf.minusDays(20)));
  }

  /** A leader in post since a given day, who came up in the same organisation. */
  Person leaderSince(Seat seat, int womenPercent, LocalDate since) {
    return risen(invent(35, 57, womenPercent), seat, since);
  }

  /**
   * Gives an invented person a seat since a day, and a lower post in the same organisation before.
   */
  Person risen(Person person, Seat seat, LocalDate since) {
    LocalDate begun = Dates.later(recordsFrom, person.bornAtLatest().plusYears(25));
    if (begun.plusMonths(18).isBefore(since)) {
      LocalDate before = Dates.between(random(), begun, since.minusMonths(14));
      person.take(seat.organisation(), seat.stepBefore(), Post.Kind.APPOINTMENT, before);
    }
    person.take(seat.organisation(), seat.title(), seat.usualKind(), since);
    joinParty(person, since);
    return locality.roster().add(person);
  }

  /** Gives an invented person a seat since a day, come from another organisation. */
  Person moved(Person person, Seat before, Seat seat, Post.Kind kind, PartialDate since) {
    LocalDate begun = Dates.later(recordsFrom, person.bornAtLatest().plusYears(25));
    LocalDate latest = since.earliest().minusMonths(20);
    LocalDate first = begun.isBefore(latest) ? Dates.between(random(), begun, latest) : latest;
    person.take(before.organisation(), before.title(), before.usualKind(), first);
    person.take(seat.organisation(), seat.title(), kind, since);
    joinParty(person, since.earliest());
    return locality.roster().add(person);
  }

  /**
   * Someone of an age on {@link #asOf}, from a commune of the district or, now and then, from
   * elsewhere.
   */
  Person invent(int youngest, int oldest, int womenPercent) {
    Place residence = locality.somewhere();
    boolean elsewhere = random().nextInt(100) < FROM_ELSEWHERE_PERCENT;
    Place from = elsewhere ? locality.people().elsewhere() : locality.somewhere();
    return locality.people().invent(asOf, youngest, oldest, womenPercent, from, residence);
  }

  private void joinParty(Person person, LocalDate before) {
    LocalDate from = person.bornAtLatest().plusYears(20);
    LocalDate to = from.plusYears(14).isBefore(before) ? from.plusYears(14) : before;
    person.joinParty(Dates.between(random(), from, to));
  }

  private RandomGenerator random() {
    return locality.random();
  }
}
