package vn.cadre.platform.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;

/** Tells of each change of a pack; the services that compute the same rules read it from there. */
@ApplicationScoped
public class PolicyPublisher {
  public static final String AGGREGATE = "policies";

  private final PolicyStore store;
  private final Confirmations confirmations;
  private final VersionCheck check;
  private final Outbox outbox;

  PolicyPublisher(
      PolicyStore store, Confirmations confirmations, VersionCheck check, Outbox outbox) {
    this.store = store;
    this.confirmations = confirmations;
    this.check = check;
    this.outbox = outbox;
  }

  /** A version was recorded; answers the pack after it. */
  public PolicyPack published(PolicyPack pack, PolicyVersion version, boolean first) {
    // the row of a new pack is its first state, so its first version changes nothing
    var now = first ? pack : store.changed(pack);
    append(now, first ? "introduced" : "amended", Map.of("version", version.number()));
    return now;
  }

  /** Numbers were confirmed; answers the pack after it. */
  public PolicyPack confirmed(PolicyPack pack, Confirmation confirmation) {
    var now = store.changed(pack);
    append(
        now,
        "confirmed",
        Map.of("version", confirmation.number(), "confirmed", confirmation.keys()));
    return now;
  }

  private void append(PolicyPack pack, String type, Map<String, ?> change) {
    outbox.append(
        new DomainEvent(
            AGGREGATE, pack.id(), pack.version() + 1, type, change, state(pack), SeenBy.EVERYONE));
  }

  /** The pack with all its versions, as events and snapshots tell of it. */
  PolicyState state(PolicyPack pack) {
    var confirmed = confirmations.of(pack.id());
    return PolicyState.of(
        pack,
        store.versions(pack.id()).stream()
            .map(version ->
                PolicyState.Version.of(
                    version,
                    check.stated(pack.kind(), version),
                    confirmed.stream().filter(one -> one.number() == version.number()).toList()))
            .toList());
  }
}
