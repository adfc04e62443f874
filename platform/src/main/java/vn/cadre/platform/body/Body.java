package vn.cadre.platform.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * A request body that is read when the operation asks for it, after the resource was found and
 * belongs to the caller: the contract answers 404 before 400.
 */
public final class Body<T> {
  private final byte[] bytes;
  private final Class<T> type;
  private final RecordReader reader;
  private final ObjectMapper mapper;

  Body(byte[] bytes, Class<T> type, RecordReader reader, ObjectMapper mapper) {
    this.bytes = bytes.clone();
    this.type = type;
    this.reader = reader;
    this.mapper = mapper;
  }

  /** What was sent, unread. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The record, whole and valid. */
  public T value() {
    return reader.read(reader.parse(bytes), type);
  }

  /** The record as far as it can be read, for rules that are to be told with what is wrong. */
  public Draft<T> draft() {
    return draft(reader.parse(bytes));
  }

  /** As {@link #draft()}, with one field taken from the path. */
  public Draft<T> draftWith(String field, Object fromPath) {
    return draft(with(field, fromPath));
  }

  private Draft<T> draft(ObjectNode json) {
    var violations = new Violations();
    return new Draft<>(reader.collect(json, type, violations), violations);
  }

  /** The record, with one field taken from the path; a body that says otherwise is refused. */
  public T valueWith(String field, Object fromPath) {
    return reader.read(with(field, fromPath), type);
  }

  private ObjectNode with(String field, Object fromPath) {
    var json = reader.parse(bytes);
    var given = json.get(field);
    if (given != null && !given.isNull() && !given.asText().equals(fromPath.toString())) {
      new Violations().add(field, ViolationCode.NOT_ONE_OF, fromPath).refuseIfAny();
    }
    json.put(field, fromPath.toString());
    return json;
  }

  /** The current state with this body applied as a JSON Merge Patch (RFC 7396), whole and valid. */
  public T mergedInto(T current) {
    return mergedInto(current, new Violations());
  }

  /** As {@link #mergedInto(Object)}, refused also for what the caller has found wrong already. */
  public T mergedInto(T current, Violations found) {
    var patch = reader.parse(bytes);
    ObjectNode merged = mapper.valueToTree(current);
    merge(merged, patch);
    return reader.read(merged, type, found);
  }

  /**
   * As {@link #mergedInto(Object)}, as far as it can be read, for rules that are to be told with
   * what is wrong.
   */
  public Draft<T> draftInto(T current) {
    ObjectNode merged = mapper.valueToTree(current);
    merge(merged, reader.parse(bytes));
    var violations = new Violations();
    return new Draft<>(reader.collect(merged, type, violations), violations);
  }

  /**
   * As {@link #mergedInto(Object, Violations)}, of a body that also says why: {@code reason} is
   * required, bounded and no part of the resource.
   */
  public Draft<Correction<T>> correcting(T current, Violations found) {
    var patch = reader.parse(bytes);
    var why = mapper.createObjectNode();
    if (patch.has(Correction.REASON)) {
      why.set(Correction.REASON, patch.remove(Correction.REASON));
    }
    ObjectNode merged = mapper.valueToTree(current);
    merge(merged, patch);
    var reason = reader.collect(why, Correction.Why.class, found);
    var value = reader.collect(merged, type, found);
    return new Draft<>(new Correction<>(value, reason.reason()), found);
  }

  /** The fields that the body names, those it sets to null included. */
  public Set<String> fields() {
    return reader.parse(bytes).properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    patch
        .properties()
        .forEach(change -> {
          JsonNode now = target.get(change.getKey());
          if (change.getValue() instanceof ObjectNode deeper) {
            var nested = now instanceof ObjectNode object ? object : target.objectNode();
            target.set(change.getKey(), nested);
            merge(nested, deeper);
          } else {
            target.set(change.getKey(), change.getValue());
          }
        });
  }
}
