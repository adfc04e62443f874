package vn.cadre.training.joined;

/** A feature that keeps ids of people of the registry. */
public interface NamesPeople {

  /**
   * Names the person wherever a record is named that was joined into theirs, and that record again
   * wherever it was parted from them; tells what it changed. What the person already has, such as a
   * place in the same class, is left as it is until somebody has settled it.
   */
  void follow();
}
