package vn.cadre.platform.scope;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;

/**
 * Work that no request asks for at this moment. Every transaction begun in it acts in its name:
 * with the owner's scope where it is done on somebody's behalf, with everything where it is the
 * service's own.
 *
 * @param job what is done, as the audit trail will tell: {@code imports}, {@code calendar}
 * @param onBehalfOf who asked for it
 */
public record Work(String job, @Nullable Caller onBehalfOf) {
  private static final ScopedValue<Work> DECLARED = ScopedValue.newInstance();

  public static Work ofService(String job) {
    return new Work(job, null);
  }

  /** Does this work; a declaration inside another one takes its place until it ends. */
  public void run(Runnable steps) {
    ScopedValue.where(DECLARED, this).run(steps);
  }

  /** As {@link #run}, with a result. */
  public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> steps) throws X {
    return ScopedValue.where(DECLARED, this).call(steps);
  }

  static Optional<Work> declared() {
    return DECLARED.isBound() ? Optional.of(DECLARED.get()) : Optional.empty();
  }
}
