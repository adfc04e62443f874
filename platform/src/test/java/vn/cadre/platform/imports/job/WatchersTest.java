package vn.cadre.platform.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

class WatchersTest {
  private final Watchers watchers = new Watchers(2);

  private Cancellable endless() {
    return watchers.watching(Multi.createFrom().nothing()).subscribe().with(event -> {});
  }

  private void isFull() {
    assertThatThrownBy(this::endless)
        .isInstanceOfSatisfying(
            ProblemException.class,
            full -> {
              assertThat(full.type()).isEqualTo(CommonProblem.UNAVAILABLE);
              assertThat(full.headers()).containsEntry("Retry-After", "5");
            });
  }

  @Test
  void oneMoreThanThereArePlacesIsSentAwayUntilSomebodyLeaves() {
    var first = endless();
    endless();
    isFull();
    first.cancel();
    endless();
    isFull();
  }

  @Test
  void anEndAndAFailureFreeThePlaceOnce() {
    watchers.watching(Multi.createFrom().items(1, 2)).subscribe().with(event -> {});
    watchers
        .watching(Multi.createFrom().failure(new IllegalStateException("lost")))
        .subscribe()
        .with(event -> {}, failure -> {});
    endless();
    endless();
    isFull();
  }
}
