package vn.cadre.registry.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.cadre.platform.feed.FeedAccess;
import vn.cadre.platform.feed.ReadRoles;
import vn.cadre.platform.outbox.Aggregates;

/** The registry's public aggregates, each for the roles that may GET it. */
@ApplicationScoped
class RegistryFeed implements FeedAccess {
  private final Aggregates aggregates;
  private final ReadRoles readers;

  RegistryFeed(Aggregates aggregates, ReadRoles readers) {
    this.aggregates = aggregates;
    this.readers = readers;
  }

  @Override
  public Set<String> aggregates() {
    return aggregates.open();
  }

  @Override
  public Set<String> readers(String aggregate) {
    return readers.of(aggregate);
  }

  @Override
  public String pathOf(String aggregate) {
    return "/cadre/v1/snapshots/" + aggregate;
  }
}
