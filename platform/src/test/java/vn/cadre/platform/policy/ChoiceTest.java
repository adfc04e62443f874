package vn.cadre.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.Span;
import vn.cadre.platform.policy.Choice.Verdict;

class ChoiceTest {
  private static final String HA_DONG = "/HA-NOI/HA-DONG/";
  private static final LocalDate DAY = LocalDate.of(2022, 10, 1);

  private static Candidate pack(
      String id, int version, @Nullable String organisation, String from, @Nullable String to) {
    return new Candidate(
        id,
        version,
        organisation,
        new Span(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
        null);
  }

  private static String chosen(LocalDate day, Candidate... candidates) {
    return Choice.of(List.of(candidates), HA_DONG, day)
        .chosen()
        .map(one -> one.id() + " " + one.version())
        .orElse("none");
  }

  @Test
  void theNearestOrganisationGoesBeforeWhatCameIntoForceLater() {
    assertThat(
            chosen(
                DAY,
                pack("law", 3, null, "2022-09-01", null),
                pack("ha-noi", 1, "HA-NOI", "2022-06-01", null),
                pack("ha-dong-2022", 1, "HA-DONG", "2022-01-01", null)))
        .isEqualTo("ha-dong-2022 1");
  }

  @Test
  void ofOneOrganisationWhatCameIntoForceLastGoesBeforeTheHigherVersion() {
    assertThat(
            chosen(
                DAY,
                pack("law", 2, null, "2021-01-01", null),
                pack("law", 1, null, "2022-01-01", null)))
        .isEqualTo("law 1");
  }

  @Test
  void ofTheSameDayTheHigherVersionHolds() {
    assertThat(
            chosen(
                DAY,
                pack("law", 1, null, "2021-01-01", null),
                pack("law", 2, null, "2021-01-01", null)))
        .isEqualTo("law 2");
  }

  @Test
  void aLocalPackThatHasEndedLeavesTheFieldToTheLaw() {
    var local = pack("ha-dong-2022", 1, "HA-DONG", "2022-01-01", "2022-10-01");
    var law = pack("law", 1, null, "2010-01-01", null);

    assertThat(chosen(DAY.minusDays(1), local, law)).isEqualTo("ha-dong-2022 1");
    assertThat(chosen(DAY, local, law)).isEqualTo("law 1");
    assertThat(chosen(LocalDate.of(2009, 12, 31), local, law)).isEqualTo("none");
  }

  @Test
  void aWithdrawnVersionIsNeverChosenAndEachOtherSaysWhyItIsNot() {
    var withdrawn = new Candidate("law", 2, null, Span.from(LocalDate.of(2022, 1, 1)), 3);
    var choice =
        Choice.of(
            List.of(
                pack("law", 1, null, "2020-01-01", null),
                withdrawn,
                pack("law", 3, null, "2020-01-01", null),
                pack("law", 4, null, "2023-01-01", null),
                pack("ha-noi", 1, "HA-NOI", "2019-01-01", null),
                pack("ha-dong", 1, "HA-DONG", "2018-01-01", null),
                pack("ha-dong-new", 1, "HA-DONG", "2019-01-01", null)),
            HA_DONG,
            DAY);

    assertThat(choice.considered())
        .extracting(
            one -> one.candidate().id() + " " + one.candidate().version() + " " + one.verdict())
        .containsExactly(
            "ha-dong-new 1 CHOSEN",
            "ha-dong 1 EARLIER",
            "ha-noi 1 FARTHER",
            "law 3 FARTHER",
            "law 1 FARTHER",
            "law 4 NOT_IN_FORCE",
            "law 2 WITHDRAWN");
    assertThat(
            Choice.of(
                    List.of(
                        pack("b", 1, null, "2020-01-01", null),
                        pack("a", 1, null, "2020-01-01", null)),
                    null,
                    DAY)
                .considered())
        .extracting(one -> one.candidate().id() + " " + one.verdict())
        .containsExactly("a CHOSEN", "b OLDER");
  }

  @Property
  void theOrderInWhichPacksAreFoundMakesNoDifference(
      @ForAll("packs") List<Candidate> packs, @ForAll Random random) {
    var shuffled = new ArrayList<>(packs);
    Collections.shuffle(shuffled, random);

    assertThat(Choice.of(shuffled, HA_DONG, DAY)).isEqualTo(Choice.of(packs, HA_DONG, DAY));
  }

  @Property
  void oneIsChosenWhereverOneIsInForce(@ForAll("packs") List<Candidate> packs) {
    var choice = Choice.of(packs, HA_DONG, DAY);

    assertThat(choice.chosen().isPresent())
        .isEqualTo(
            packs.stream()
                .anyMatch(one -> one.withdrawnBy() == null && one.validity().contains(DAY)));
    assertThat(choice.considered().stream().filter(one -> one.verdict() == Verdict.CHOSEN).count())
        .isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<List<Candidate>> packs() {
    var from = Arbitraries.integers().between(-3, 3).map(DAY::plusDays);
    var pack =
        Combinators.combine(
                Arbitraries.of("a", "b", "c"),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of("HA-NOI", "HA-DONG").injectNull(0.3),
                from,
                Arbitraries.integers().between(1, 4).injectNull(0.4),
                Arbitraries.of(4).injectNull(0.8))
            .as((id, version, organisation, start, days, withdrawn) ->
                new Candidate(
                    id,
                    version,
                    organisation,
                    new Span(start, days == null ? null : start.plusDays(days)),
                    withdrawn));
    return pack.list().ofMaxSize(7).uniqueElements(one -> one.id() + one.version());
  }
}
