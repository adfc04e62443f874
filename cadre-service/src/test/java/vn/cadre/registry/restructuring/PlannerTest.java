package vn.cadre.registry.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.DecisionPaper;

/** Who goes where when a commune ends that two others take over, one of them in part. */
class PlannerTest {
  private static final LocalDate DAY = LocalDate.parse("2025-07-01");
  private static final UUID CLERK = UuidV7.next();
  private final Unit old = unit("OLD", "2016-06-01");
  private final Unit seat = unit("SEAT", "2025-07-01");
  private final Unit part = unit("PART", "2025-07-01");
  private final Post desk = post(old, "2016-06-01", 1);
  private final Post deskOfPart = post(part, "2025-07-01", 1);
  private final Holder clerk =
      new Holder(
          UuidV7.next(),
          UuidV7.next(),
          "Nguyễn Văn An",
          desk.id(),
          "OLD",
          "CLERK",
          1,
          AppointmentKind.APPOINTMENT,
          true,
          DAY.minusYears(1),
          Holder.Ending.NONE,
          false,
          0);

  private static Unit unit(String code, String from) {
    return new Unit(
        UuidV7.next(),
        code,
        code,
        "/P/" + code + "/",
        LocalDate.parse(from),
        null,
        false,
        null,
        null,
        0);
  }

  private static Post post(Unit unit, String from, int seats) {
    return new Post(
        UuidV7.next(),
        unit.id(),
        unit.code(),
        CLERK,
        "CLERK",
        TitleRank.STAFF,
        seats,
        null,
        false,
        false,
        LocalDate.parse(from),
        null,
        0);
  }

  private static Target target(String code, List<String> predecessors) {
    return new Target(code, null, null, null, null, null, null, predecessors, null);
  }

  private Plan merger() {
    var given =
        new NewRestructuring(
            RestructuringKind.MERGE,
            DAY,
            List.of("OLD"),
            List.of(target("SEAT", List.of("OLD")), target("PART", List.of("OLD"))),
            null,
            null,
            new DecisionPaper(
                DecisionType.RESTRUCTURING, "1656/NQ", DAY.minusDays(15), "UBTVQH", null, null));
    var grounds =
        new Grounds(
            Map.of("OLD", old, "SEAT", seat, "PART", part),
            Map.of(),
            Map.of(desk.id(), desk, deskOfPart.id(), deskOfPart),
            List.of(clerk),
            Map.of(),
            Map.of(),
            List.of());
    return Planner.of(given, grounds, DAY);
  }

  @Test
  void whoIsNotSentGoesToTheUnitWithTheSeatThoughTheOtherHasThePostToo() {
    var plan = merger();
    assertThat(plan.isRefused()).isFalse();
    assertThat(plan.steps())
        .singleElement()
        .isInstanceOfSatisfying(
            Plan.Step.Goes.class, goes -> assertThat(goes.post().organisation()).isEqualTo("SEAT"));
  }

  @Test
  void bothSucceedItAndTheOneWithTheSeatReceives() {
    var plan = merger();
    assertThat(plan.successions())
        .extracting(s -> s.successor().code())
        .containsExactly("SEAT", "PART");
    assertThat(plan.receiver()).isEqualTo(seat);
    assertThat(plan.establishedPosts()).extracting(Post::organisation).containsExactly("SEAT");
  }

  @Test
  void nothingIsTakenFromTheUnitThatTakesOverAPart() {
    assertThat(merger().widenedPosts()).isEmpty();
    assertThat(Set.copyOf(merger().endedPosts())).containsExactly(desk);
  }
}
