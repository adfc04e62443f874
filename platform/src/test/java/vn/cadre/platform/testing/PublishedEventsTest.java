package vn.cadre.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;

/** A promise is what the schema says, down to the last member. */
class PublishedEventsTest {
  private final PublishedEvents published =
      PublishedEvents.in(
          """
          {"properties":{"data":{"properties":{"state":{"required":["id","born","cost","days","seats","names","grade"],"properties":{
            "id":{"type":"string","format":"uuid"},
            "born":{"type":"string","pattern":"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
            "cost":{"type":"number"},
            "days":{"type":"integer"},
            "grade":{"type":"string","enum":["GOOD","WEAK"]},
            "names":{"type":"object","additionalProperties":{"type":"string"}},
            "seats":{"type":"array","items":{"type":"object","required":["title"],"properties":{
              "title":{"type":"string"},"since":{"type":"string","format":"date"}}}}}}}}}}\
          """);

  enum Grade {
    GOOD,
    WEAK
  }

  enum Narrow {
    GOOD
  }

  record Seat(String title, @Nullable LocalDate since) {}

  record Sound(
      UUID id,
      PartialDate born,
      BigDecimal cost,
      int days,
      Grade grade,
      Map<String, String> names,
      List<Seat> seats) {}

  record Wish(String title, LocalDate since, String colour) {}

  record Wishful(
      Map<String, Integer> names,
      List<Wish> seats,
      int cost,
      Narrow grade,
      List<String> days,
      Map<String, String> born) {}

  @Test
  void whatIsWrittenAsTextIsReadFromText() {
    assertThat(published.brokenPromisesTo(Sound.class)).isEmpty();
  }

  @Test
  void whatIsNotPromisedIsNamedDownToTheMembersOfElements() {
    assertThat(published.brokenPromisesTo(Wishful.class))
        .containsExactly(
            "names[] is published as [string]",
            "seats[].since may be missing",
            "seats[].colour is not published",
            "cost is published as [number]",
            "grade is published with [WEAK]",
            "days is published as [integer]",
            "born is published as [string]");
  }
}
