package vn.cadre.registry.record;

import java.util.UUID;
import vn.cadre.platform.etag.Versioned;

/** An entry as it is shown: the fields of its kind among those of every entry, {@link Entry}. */
public interface EntryView extends Versioned {
  UUID id();
}
