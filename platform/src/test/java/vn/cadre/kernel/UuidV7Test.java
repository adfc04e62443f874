package vn.cadre.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class UuidV7Test {

  private static final long MAY_2026 = 1_777_600_000_000L;

  @Test
  void hasVersionSevenTheRfcVariantAndTheMilliseconds() {
    var id = new UuidV7(() -> MAY_2026, new Random(1)).generate();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MAY_2026);
  }

  @Test
  void risesWithinOneMillisecondEvenPastTheCounter() {
    var frozen = new UuidV7(() -> MAY_2026, new Random(2));

    var ids = IntStream.range(0, 10_000).mapToObj(i -> frozen.generate().toString()).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void threadsNeverShareAnIdentifierAndEachSeesThemRise() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<ArrayList<String>> draw =
          () -> {
            var drawn = new ArrayList<String>();
            for (var i = 0; i < 5_000; i++) {
              drawn.add(UuidV7.next().toString());
            }
            return drawn;
          };
      var all = new ArrayList<String>();
      for (var drawn : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> draw).toList())) {
        assertThat(drawn.get()).isSorted();
        all.addAll(drawn.get());
      }
      assertThat(all).doesNotHaveDuplicates();
    }
  }

  @Property
  void risesWhateverTheClockDoes(@ForAll List<@LongRange(min = 0, max = 1L << 44) Long> readings) {
    var clock = new AtomicLong();
    var ids = new UuidV7(clock::get, new Random(3));
    UUID previous = ids.generate();
    for (var reading : readings) {
      clock.set(reading);
      var next = ids.generate();
      assertThat(next.toString()).isGreaterThan(previous.toString());
      previous = next;
    }
  }
}
