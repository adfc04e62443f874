package vn.cadre.local.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PartsTest {
  private final List<String> ended = new CopyOnWriteArrayList<>();

  private record Part(String name, List<String> ended) implements Stoppable {
    @Override
    public void close() {
      ended.add(name);
    }
  }

  @Test
  void whatWasStartedLastIsEndedFirst() {
    var parts = new Parts();
    parts.start(List.of(part("PostgreSQL")));
    parts.start(List.of(part("gateway")));

    parts.close();

    assertEquals(List.of("gateway", "PostgreSQL"), ended);
  }

  @Test
  void nothingIsStartedOnceTheEndHasBegun() {
    var parts = new Parts();
    parts.close();

    assertThrows(Parts.Stopped.class, () -> parts.start(List.of(part("gateway"))));
  }

  @Test
  void partThatComesUpDuringTheEndIsEndedToo() throws InterruptedException {
    var parts = new Parts();
    var starting = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    Callable<Part> slow =
        () -> {
          starting.countDown();
          finish.await();
          return new Part("slow", ended);
        };
    var start = Thread.ofVirtual().start(() -> startQuietly(parts, slow));
    starting.await();

    var end = Thread.ofVirtual().start(parts::close);
    while (!parts.isStopping()) {
      Thread.onSpinWait();
    }
    finish.countDown();
    end.join();
    start.join();

    assertEquals(List.of("slow"), ended);
  }

  @Test
  void oneThatFailsToStartDoesNotHideTheOthersFromTheEnd() {
    var parts = new Parts();
    Callable<Part> failing =
        () -> {
          throw new LaunchException("port taken");
        };

    var failure =
        assertThrows(
            LaunchException.class, () -> parts.start(List.of(part("PostgreSQL"), failing)));
    parts.close();

    assertEquals("port taken", failure.getMessage());
    assertTrue(ended.contains("PostgreSQL"));
  }

  private Callable<Part> part(String name) {
    return () -> new Part(name, ended);
  }

  private static void startQuietly(Parts parts, Callable<Part> start) {
    try {
      parts.start(List.of(start));
    } catch (Parts.Stopped expected) {
      // The end came first, as the test wants it.
    }
  }
}
