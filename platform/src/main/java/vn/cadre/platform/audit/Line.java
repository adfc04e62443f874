package vn.cadre.platform.audit;

import java.util.UUID;

/**
 * One entry in the manifest of its block: which it is, and the hash of what it says. A line tells
 * nothing of the content, so a manifest may be shown to prove a single entry.
 *
 * @param number of the entry within its resource
 */
record Line(long id, String kind, UUID resource, long number, Hash content) {

  boolean isAboutTheSameAs(Line other) {
    return number == other.number && resource.equals(other.resource) && kind.equals(other.kind);
  }
}
