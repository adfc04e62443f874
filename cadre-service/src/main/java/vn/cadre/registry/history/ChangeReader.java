package vn.cadre.registry.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.audit.TrailEntry;
import vn.cadre.registry.decision.DecisionView;

/**
 * Tells entries of the trail as far as the caller may see them, and remembers what it uncovered.
 */
final class ChangeReader {
  private final boolean personal;
  private final boolean origin;
  private final Map<UUID, DecisionView> decisions;
  private final Set<String> uncovered = new LinkedHashSet<>();

  /**
   * @param personal whether personal data are shown
   * @param origin whether it is told from where a change came
   */
  ChangeReader(boolean personal, boolean origin, Map<UUID, DecisionView> decisions) {
    this.personal = personal;
    this.origin = origin;
    this.decisions = decisions;
  }

  /** The decision document that a change names; where it ends something, the one that ends it. */
  static @Nullable UUID decisionOf(TrailEntry entry) {
    for (var column : List.of("end_decision_id", "decision_id")) {
      var named = entry.after() == null ? null : value(entry.after(), column);
      if (named != null) {
        return UUID.fromString(named.asText());
      }
    }
    return null;
  }

  /** Names of the personal fields that were shown with a value so far. */
  Set<String> uncovered() {
    return Set.copyOf(uncovered);
  }

  ChangeView tell(TrailEntry entry) {
    var fields = new ArrayList<ChangeView.Field>();
    var masked = new ArrayList<String>();
    for (var column : columns(entry)) {
      var before = value(entry.before(), column);
      var after = value(entry.after(), column);
      var field = Fields.of(column);
      if (before == null && after == null) {
        continue; // nothing was recorded of it
      }
      if (!Fields.isPersonal(entry.kind(), column)) {
        fields.add(new ChangeView.Field(field, before, after));
      } else if (personal) {
        uncovered.add(field);
        fields.add(new ChangeView.Field(field, before, after));
      } else {
        masked.add(field);
        fields.add(new ChangeView.Field(field, null, null));
      }
    }
    var decision = decisionOf(entry);
    return new ChangeView(
        entry.id(),
        entry.kind(),
        entry.resourceId(),
        entry.number(),
        entry.action(),
        entry.at(),
        who(entry.actor()),
        entry.reason(),
        decision == null ? null : decisions.get(decision),
        fields,
        masked);
  }

  private ChangeView.Who who(@Nullable JsonNode actor) {
    var job = text(actor, "job");
    var person = job == null || actor == null ? actor : actor.get("onBehalfOf");
    return new ChangeView.Who(
        text(person, "client"),
        text(person, "subject"),
        text(person, "name"),
        person == null || !person.has("roles")
            ? List.of()
            : StreamSupport.stream(person.get("roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList(),
        job,
        origin ? text(actor, "address") : null,
        origin ? text(actor, "traceId") : null);
  }

  private static Set<String> columns(TrailEntry entry) {
    var columns = new LinkedHashSet<String>();
    if (entry.before() != null) {
      entry.before().fieldNames().forEachRemaining(columns::add);
    }
    if (entry.after() != null) {
      entry.after().fieldNames().forEachRemaining(columns::add);
    }
    return columns;
  }

  private static @Nullable JsonNode value(@Nullable JsonNode row, String column) {
    var value = row == null ? null : row.get(column);
    return value == null || value.isNull() ? null : value;
  }

  private static @Nullable String text(@Nullable JsonNode object, String field) {
    var value = value(object, field);
    return value == null ? null : value.asText();
  }
}
