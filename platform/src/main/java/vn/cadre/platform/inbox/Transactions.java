package vn.cadre.platform.inbox;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs steps in a database transaction of their own. */
interface Transactions {

  /** Commits unless the steps throw. */
  void run(Runnable steps);

  default <R> R call(Supplier<R> steps) {
    var result = new AtomicReference<R>();
    run(() -> result.set(steps.get()));
    return result.get();
  }
}
