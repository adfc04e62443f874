package vn.cadre.training.klass;

/**
 * What follows when a class moves on, in the same transaction; a feature that has to do with
 * learners declares a bean. The class is held against everybody else, and passed as it stands
 * afterwards.
 */
public interface ClassEffects {

  /** Its first day has come and it is held from now on. */
  default void started(Klass klass) {}

  /** Its last day is over. */
  default void completed(Klass klass) {}

  /** It will not be held, or not to its end; {@link Klass#reason} says why. */
  default void cancelled(Klass klass) {}

  /** Something was changed, such as the number of places. */
  default void changed(Klass klass) {}
}
