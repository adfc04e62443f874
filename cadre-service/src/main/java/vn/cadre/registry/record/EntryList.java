package vn.cadre.registry.record;

import vn.cadre.platform.query.Select;

/** The query of a list of entries: what all have, and perhaps filters of its kind. */
public interface EntryList {
  EntryQuery entries();

  /** Adds the filters of the kind; the rows of its table stand as {@code e}. */
  default void narrow(Select select) {}
}
