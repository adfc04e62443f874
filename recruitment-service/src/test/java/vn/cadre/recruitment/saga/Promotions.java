package vn.cadre.recruitment.saga;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.inbox.EventConsumer;

/** Acts on what it takes in, and refuses what it cannot act on. */
@ApplicationScoped
public class Promotions implements EventConsumer<Promotions.State> {
  static final String TOPIC = "test.promotions.v1";

  record State(String name, @Nullable Boolean impossible) {}

  @Override
  public String name() {
    return "promotions";
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public Class<State> state() {
    return State.class;
  }

  @Override
  public void apply(Batch<State> batch) {
    if (batch.latest().stream().anyMatch(state -> Boolean.TRUE.equals(state.impossible()))) {
      throw new IllegalStateException("the post is taken");
    }
  }
}
