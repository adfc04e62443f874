package vn.cadre.training.klass;

/** How many learners a class has, by where they stand. */
public record Figures(int nominated, int approved, int waiting) {
  static final Figures NONE = new Figures(0, 0, 0);
}
