package vn.cadre.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cadre.platform.outbox.Aggregates;

/** The public aggregates of the service, each for the roles that may GET it. */
@ApplicationScoped
class OpenAggregates implements FeedAccess {
  private final Aggregates aggregates;
  private final ReadRoles readers;
  private final String service;

  OpenAggregates(
      Aggregates aggregates,
      ReadRoles readers,
      @ConfigProperty(name = "platform.outbox.service") String service) {
    this.aggregates = aggregates;
    this.readers = readers;
    this.service = service;
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
    return "/%s/v1/snapshots/%s".formatted(service, aggregate);
  }
}
