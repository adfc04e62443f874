package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Tells of people whose records are joined and unjoined. Each of the two has an event: whoever
 * counted the joined record learns that it does not count, and which one does.
 */
@ApplicationScoped
public class JoinedCadres {
  private static final String VERSIONS = "SELECT id, version FROM cadre WHERE id = ANY (?::uuid[])";

  private final Present present;
  private final HomeOfCadres homes;
  private final HomesInSight inSight;
  private final Outbox outbox;
  private final Sql sql;

  JoinedCadres(Present present, HomeOfCadres homes, HomesInSight inSight, Outbox outbox, Sql sql) {
    this.present = present;
    this.homes = homes;
    this.inSight = inSight;
    this.outbox = outbox;
    this.sql = sql;
  }

  /** Two people before their records were joined or unjoined. */
  public record Before(UUID survivor, Map<UUID, Told> told) {

    /** What was known of one of them. */
    public record Told(CadreState state, long version, SeenBy seenBy) {}

    private Told of(UUID person) {
      return Objects.requireNonNull(told.get(person));
    }
  }

  /** What is known of the people as long as they can be seen; the survivor comes first. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Before before(UUID... people) {
    return new Before(people[0], told(Arrays.asList(people)));
  }

  /** Tells of both once one is joined into the other. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tellJoined(Before before) {
    var survivor = before.survivor();
    homes.deriveUntold(List.of(survivor));
    var now = Objects.requireNonNull(told(List.of(survivor)).get(survivor));
    before.told().keySet().stream()
        .filter(person -> !person.equals(survivor))
        .forEach(joined -> tellJoined(before.of(survivor), now, before.of(joined)));
  }

  private void tellJoined(Before.Told former, Before.Told now, Before.Told joined) {
    var change = changes(former.state(), now.state());
    change.put("joined", joined.state().id());
    outbox.append(
        List.of(
            event(now, now.version(), "joined", change, now.state(), now.seenBy()),
            event(
                joined,
                joined.version() + 1,
                "joined-into",
                Map.of("joinedInto", now.state().id()),
                joined.state().joinedInto(now.state().id()),
                joined.seenBy().or(now.seenBy()))));
  }

  /** Tells of both once they are two again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tellUnjoined(Before before, UUID restored) {
    var survivor = before.survivor();
    homes.deriveUntold(List.of(survivor, restored));
    var now = told(List.of(survivor, restored));
    var left = Objects.requireNonNull(now.get(survivor));
    var back = Objects.requireNonNull(now.get(restored));
    var change = changes(before.of(survivor).state(), left.state());
    change.put("unjoined", restored);
    outbox.append(
        List.of(
            event(left, left.version(), "unjoined", change, left.state(), left.seenBy()),
            event(
                back,
                back.version(),
                "restored",
                Collections.singletonMap("joinedInto", null),
                back.state(),
                back.seenBy())));
  }

  /** Tells what else became true of them, such as that they have left the service. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tellWhatFollows(Collection<UUID> people) {
    present.tell(people);
  }

  private Map<UUID, Before.Told> told(List<UUID> people) {
    var states = present.states(people);
    var audiences = inSight.of(people);
    return sql
        .list(
            VERSIONS,
            List.of(SqlArray.of("uuid", people)),
            row -> Map.entry(row.getObject("id", UUID.class), row.getLong("version")))
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                known ->
                    new Before.Told(
                        Objects.requireNonNull(states.get(known.getKey())),
                        known.getValue(),
                        audiences.get(known.getKey()).record())));
  }

  private static Map<String, @Nullable Object> changes(CadreState before, CadreState after) {
    return new LinkedHashMap<>(Changes.between(before, after));
  }

  private static DomainEvent event(
      Before.Told person,
      long version,
      String type,
      Map<String, ? extends @Nullable Object> change,
      CadreState state,
      SeenBy seenBy) {
    return new DomainEvent(
        CadreState.AGGREGATE, person.state().id(), version + 1, type, change, state, seenBy);
  }
}
