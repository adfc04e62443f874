package vn.cadre.registry.statistics;

/** A dimension of figures. */
public interface Keyed {

  /** The name in the API. */
  String key();
}
