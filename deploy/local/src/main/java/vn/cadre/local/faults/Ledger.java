package vn.cadre.local.faults;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the clients were told, to be compared with what is there.
 *
 * <p>Each write carries a marker of its own. One whose answer never came may or may not have had
 * its effect, but never more than one.
 */
final class Ledger {
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  /** The service said that the write is done. */
  void acknowledge(String marker, String id) {
    acknowledged.put(marker, id);
    unknown.remove(marker);
  }

  /** No answer came, or one that leaves open what happened. */
  void doubt(String marker) {
    unknown.add(marker);
  }

  /** Marker to the id of the record written. */
  Map<String, String> acknowledged() {
    return acknowledged;
  }

  Set<String> unknown() {
    return unknown;
  }
}
