package vn.cadre.local.host;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What has been started and must be ended, last started first.
 *
 * <p>A signal may come in the middle of a start: from then on nothing more is started, and a part
 * that comes up late is ended as well.
 */
public final class Parts implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Parts.class.getName());
  private static final Duration LATE_START_LIMIT = Duration.ofSeconds(60);

  private final Deque<List<Stoppable>> groups = new ArrayDeque<>();
  private final Phaser starting = new Phaser(1);
  private final CountDownLatch stopping = new CountDownLatch(1);

  /** Ends a start that a signal has cut short: there is nothing to tell. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Stopped() {
      super("stopped by a signal", null, false, false);
    }
  }

  /**
   * Starts parts side by side and waits for all. They are ended side by side too.
   *
   * @throws RuntimeException what the first of them threw
   */
  public <T extends Stoppable> List<T> start(List<? extends Callable<? extends T>> starts) {
    var group = open();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures =
          starts.stream().map(start -> executor.submit(() -> add(group, start.call()))).toList();
      var parts = new ArrayList<T>();
      for (var future : futures) {
        parts.add(future.get());
      }
      requireRunning();
      return parts;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    } finally {
      starting.arriveAndDeregister();
    }
  }

  private synchronized List<Stoppable> open() {
    requireRunning();
    starting.register();
    var group = new ArrayList<Stoppable>();
    groups.push(group);
    return group;
  }

  private synchronized <T extends Stoppable> T add(List<Stoppable> group, T part) {
    group.add(part);
    return part;
  }

  /** Whether the end has begun. */
  public boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** Goes on only while nothing has asked for the end. */
  public void requireRunning() {
    if (isStopping()) {
      throw new Stopped();
    }
  }

  /** Waits, but no longer than until the end begins. */
  public void pause(Duration time) {
    try {
      if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Stopped();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  /** Ends everything. A part that fails to end is logged and the others are ended still. */
  @Override
  public void close() {
    synchronized (this) {
      if (isStopping()) {
        return;
      }
      stopping.countDown();
    }
    awaitStarts();
    for (var group : groups) {
      try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
        group.forEach(part -> executor.execute(() -> end(part)));
      }
    }
  }

  private void awaitStarts() {
    try {
      starting.awaitAdvanceInterruptibly(
          starting.arrive(), LATE_START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.log(Level.SEVERE, "a start does not end; whatever it started may stay behind", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(Stoppable part) {
    try {
      part.close();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, part.name() + " did not end well", e);
    }
  }
}
