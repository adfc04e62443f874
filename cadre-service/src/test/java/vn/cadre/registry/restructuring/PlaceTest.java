package vn.cadre.registry.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.TitleRank;

/** How the seats of a position are given out in a restructuring. */
class PlaceTest {
  private static final LocalDate DAY = LocalDate.parse("2025-07-01");
  private final UUID postOfA = UuidV7.next();
  private final UUID postOfB = UuidV7.next();

  private static Post post(TitleRank rank, int seats) {
    var id = UuidV7.next();
    return new Post(id, id, "N", id, "T", rank, seats, null, false, false, DAY, null, 0);
  }

  private static Holder holder(UUID post, @Nullable Integer seat) {
    return new Holder(
        UuidV7.next(),
        UuidV7.next(),
        "Nguyễn Văn An",
        post,
        "A",
        "T",
        seat,
        AppointmentKind.APPOINTMENT,
        true,
        DAY.minusYears(1),
        Holder.Ending.NONE,
        false,
        0);
  }

  @Test
  void ofTwoWhoComeForOneSeatNeitherIsPreferred() {
    var place = new Place(post(TitleRank.HEAD, 1), Place.Origin.INHERITED, true, Set.of());
    var ofA = holder(postOfA, 1);
    var ofB = holder(postOfB, 1);
    place.follow(ofA);
    place.follow(ofB);
    assertThat(place.seating().without()).containsExactly(ofA, ofB);
    assertThat(place.seating().seats()).isEmpty();
  }

  @Test
  void whoWasSentComesBeforeWhoFollows() {
    var place = new Place(post(TitleRank.HEAD, 1), Place.Origin.INHERITED, true, Set.of());
    var sent = holder(postOfA, 1);
    var following = holder(postOfB, 1);
    place.follow(following);
    place.send(sent);
    assertThat(place.seating().seats()).containsEntry(sent, 1).doesNotContainKey(following);
    assertThat(place.seating().without()).containsExactly(following);
  }

  @Test
  void whoHoldsASeatAfterAnotherNeedsNoSecondOne() {
    var place = new Place(post(TitleRank.HEAD, 1), Place.Origin.INHERITED, true, Set.of());
    var now = holder(postOfA, 1);
    var then = holder(postOfA, 1);
    place.follow(now);
    place.follow(then);
    assertThat(place.seating().seats()).containsEntry(now, 1).containsEntry(then, 1);
  }

  @Test
  void aPositionThatWidensHasRoomForEveryLaneBesideTheSeatsThatAreTaken() {
    var place = new Place(post(TitleRank.STAFF, 2), Place.Origin.STANDING, true, Set.of(1, 2));
    var ofA = holder(postOfA, 1);
    var ofB = holder(postOfB, 1);
    place.follow(ofA);
    place.follow(ofB);
    var seating = place.seating();
    assertThat(seating.post().seats()).isEqualTo(4);
    assertThat(seating.widened()).isTrue();
    assertThat(seating.seats()).containsEntry(ofA, 3).containsEntry(ofB, 4);
  }

  @Test
  void aGapAmongTheTakenSeatsIsFilledFirst() {
    var place = new Place(post(TitleRank.STAFF, 3), Place.Origin.STANDING, false, Set.of(1, 3));
    var ofA = holder(postOfA, 1);
    place.follow(ofA);
    assertThat(place.seating().seats()).containsEntry(ofA, 2);
  }

  @Test
  void aSeatHighAboveTheOthersLeavesRoomBelowIt() {
    var place = new Place(post(TitleRank.STAFF, 5), Place.Origin.STANDING, true, Set.of(5));
    place.follow(holder(postOfA, 1));
    assertThat(place.seating().post().seats()).isEqualTo(5);
    assertThat(place.seating().widened()).isFalse();
  }

  @Test
  void aNominationHoldsNoSeatAndNeedsNone() {
    var place = new Place(post(TitleRank.HEAD, 1), Place.Origin.STANDING, false, Set.of(1));
    var nominated = holder(postOfA, null);
    place.follow(nominated);
    assertThat(place.seating().without()).isEmpty();
    assertThat(place.seating().seats()).containsEntry(nominated, null);
  }

  @Test
  void aPostThatWasInheritedEndsIfNobodyComesToItAndItsTierIsNoMore() {
    var reform = LocalDate.of(2025, 7, 1);
    var district = ManagementTier.DISTRICT_STANDING_COMMITTEE;
    assertThat(goesOn(Place.Origin.INHERITED, district, reform, false)).isFalse();
    assertThat(goesOn(Place.Origin.INHERITED, district, reform, true)).isTrue();
    assertThat(goesOn(Place.Origin.INHERITED, district, reform.minusDays(1), false)).isTrue();
    assertThat(goesOn(Place.Origin.INHERITED, ManagementTier.CENTRAL, reform, false)).isTrue();
    assertThat(goesOn(Place.Origin.INHERITED, null, reform, false)).isTrue();
    assertThat(goesOn(Place.Origin.STATED, district, reform, false)).isTrue();
    assertThat(goesOn(Place.Origin.STANDING, district, reform, false)).isFalse();
  }

  @Test
  void aPostWhoseHoldersWereAllSentToOthersEndsUnlessItIsAHeads() {
    assertThat(stays(TitleRank.STAFF, Place::sendAway)).isFalse();
    assertThat(stays(TitleRank.DEPUTY, Place::sendAway)).isFalse();
    assertThat(stays(TitleRank.HEAD, Place::sendAway)).isTrue();
    assertThat(stays(TitleRank.STAFF, Place::openUp)).isTrue();
    assertThat(stays(TitleRank.STAFF, place -> {})).isTrue();
    assertThat(
            stays(
                TitleRank.STAFF,
                place -> {
                  place.sendAway();
                  place.openUp();
                }))
        .isTrue();
    assertThat(
            stays(
                TitleRank.STAFF,
                place -> {
                  place.sendAway();
                  place.follow(holder(postOfA, 1));
                }))
        .isTrue();
  }

  private static boolean stays(TitleRank rank, Consumer<Place> happens) {
    var place = new Place(post(rank, 1), Place.Origin.INHERITED, true, Set.of());
    happens.accept(place);
    return place.isConcernedBy(place.seating());
  }

  private boolean goesOn(
      Place.Origin origin, @Nullable ManagementTier tier, LocalDate from, boolean held) {
    var post =
        new Post(
            UuidV7.next(),
            UuidV7.next(),
            "A",
            UuidV7.next(),
            "T",
            TitleRank.DEPUTY,
            1,
            tier,
            false,
            false,
            from,
            null,
            0);
    var place = new Place(post, origin, true, Set.of());
    if (held) {
      place.follow(holder(postOfA, 1));
    }
    return place.isConcernedBy(place.seating());
  }
}
