package vn.cadre.local.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpeedTest {
  @Test
  void percentilesAreTheSmallestThatSoManyDoNotExceed() {
    var hundredMilliseconds = LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray();

    var speed = Speed.of(hundredMilliseconds, 2);

    assertEquals(new Speed(50, 50, 95, 99), speed);
  }

  @Test
  void aWindowWithoutAnAnswerHasNoPercentiles() {
    var speed = Speed.of(new long[0], 1);

    assertEquals(0, speed.perSecond());
    assertTrue(Double.isNaN(speed.p50()));
  }
}
