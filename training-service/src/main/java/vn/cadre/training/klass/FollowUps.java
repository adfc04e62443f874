package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.function.Consumer;

/** Every feature that has something to do when a class moves on. */
@ApplicationScoped
class FollowUps {
  private final Instance<ClassEffects> effects;

  FollowUps(Instance<ClassEffects> effects) {
    this.effects = effects;
  }

  void each(Consumer<ClassEffects> step) {
    effects.forEach(step);
  }
}
