package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Reason;

/**
 * What a restructuring would do, to the last seat.
 *
 * @param ended organisations that end
 * @param made organisations that begin, each before its parts
 * @param successions who comes after whom, where it was not so before
 * @param endedPosts positions that end with their organisation
 * @param places positions to which people come or that begin
 * @param steps what becomes of each appointment
 * @param without who would be left without a seat
 * @param refusals why it cannot be carried out, other than by who is left
 * @param renamed organisations that get another name
 * @param receiver what a merger comes to
 * @param heirs who gets the quotas of whom
 * @param bodies what becomes of committees
 */
record Plan(
    List<Unit> ended,
    List<Made> made,
    List<Succession> successions,
    List<Post> endedPosts,
    List<Place.Seating> places,
    List<Step> steps,
    List<Holder> without,
    List<Reason> refusals,
    List<Renamed> renamed,
    @Nullable Unit receiver,
    List<Heir> heirs,
    BodyPlan bodies) {

  /** An organisation to which the quotas of others go. */
  record Heir(Unit unit, List<Unit> of) {}

  /**
   * An organisation and the name that it gets.
   *
   * @param ahead whether it gets it on a day that has not come
   */
  record Renamed(Unit unit, String name, boolean ahead) {

    /** Since when it has had the name that it loses. */
    LocalDate since() {
      return unit.namedSince() == null ? unit.validFrom() : unit.namedSince();
    }
  }

  static Plan ofRenaming(Renamed renamed, List<Reason> refusals) {
    return new Plan(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        refusals,
        List.of(renamed),
        null,
        List.of(),
        BodyPlan.NOTHING);
  }

  /** The second comes after the first. */
  record Succession(Unit predecessor, Unit successor) {}

  /** A new organisation. */
  record Made(Unit unit, Target target, @Nullable Unit parent) {}

  /** What becomes of one appointment. */
  sealed interface Step {
    Holder holder();

    /** It ends with the organisation. */
    record Ends(Holder holder) implements Step {}

    /** The person comes to a post of an organisation that goes on. */
    record Goes(Holder holder, Post post, @Nullable Integer seatNo) implements Step {}
  }

  /** Organisations that go on and succeed another; their predecessors are part of their state. */
  List<Unit> succeeding() {
    return successions.stream()
        .map(Succession::successor)
        .filter(unit -> made.stream().noneMatch(m -> m.unit().equals(unit)))
        .distinct()
        .toList();
  }

  List<UUID> succeedingIds() {
    return succeeding().stream().map(Unit::id).toList();
  }

  /** Positions that begin. */
  List<Post> establishedPosts() {
    return places.stream().filter(Place.Seating::made).map(Place.Seating::post).toList();
  }

  /** Positions that stood before and get more seats. */
  List<Post> widenedPosts() {
    return places.stream().filter(Place.Seating::widened).map(Place.Seating::post).toList();
  }

  /** Why it cannot be carried out, with everybody who would be left without a seat. */
  List<Reason> reasons() {
    return Stream.concat(refusals.stream(), without.stream().map(Refusals::withoutSeat)).toList();
  }

  boolean isRefused() {
    return !without.isEmpty() || !refusals.isEmpty();
  }

  /** The same, with more that stands against it. */
  Plan refusedToo(List<Reason> more) {
    return new Plan(
        ended,
        made,
        successions,
        endedPosts,
        places,
        steps,
        without,
        Stream.concat(refusals.stream(), more.stream()).toList(),
        renamed,
        receiver,
        heirs,
        bodies);
  }
}
