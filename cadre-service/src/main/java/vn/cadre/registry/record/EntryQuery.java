package vn.cadre.registry.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.known.KnownAt;

/** What every list of entries can be asked. */
public record EntryQuery(
    @Describe(value = "only what was in force on the day; everything unless told")
        @Nullable LocalDate asOf,
    @Describe("with the entries that were annulled; without them unless told")
        @Nullable Boolean annulled,
    KnownAt known,
    Paging paging)
    implements EntryList {

  @Override
  public EntryQuery entries() {
    return this;
  }
}
