package vn.cadre.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents of the contract into a consumer's own record. */
final class EventReader<T> {
  private final EventConsumer<T> consumer;
  private final ObjectReader envelopes;
  private final ObjectReader states;

  EventReader(EventConsumer<T> consumer, ObjectMapper json) {
    this.consumer = consumer;
    this.envelopes = json.readerFor(JsonNode.class);
    this.states =
        json.readerFor(consumer.state()).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** One message as the consumer sees it. */
  sealed interface Message<T> {
    UUID aggregate();

    /**
     * @param state empty when the type does not concern the consumer
     */
    record Event<T>(
        UUID aggregate, UUID id, long sequence, String type, Instant time, Optional<T> state)
        implements Message<T> {}

    /** The aggregate's key without a body. */
    record Tombstone<T>(UUID aggregate) implements Message<T> {}
  }

  /** Refuses what the contract does not allow, and says all that is wrong with it. */
  Message<T> read(ConsumerRecord<String, byte[]> message) {
    var problems = new ArrayList<String>();
    var key = parsed(message.key(), UUID::fromString, "the key is no aggregate's id", problems);
    if (message.value() == null) {
      return new Message.Tombstone<>(required(key, problems));
    }
    var event = tree(message.value());
    var id = parsed(text(event, "id"), UUID::fromString, "no id", problems);
    var time = parsed(text(event, "time"), Instant::parse, "no time", problems);
    var sequence = event.path("sequence").asLong();
    if (sequence < 1) {
      problems.add("no sequence");
    }
    var type = text(event, "type");
    if (type == null) {
      problems.add("no type");
    }
    var subject = text(event, "subject");
    if (subject == null || !subject.equals(message.key())) {
      problems.add("the subject is not the key");
    }
    var aggregate = required(key, problems);
    var known = String.valueOf(type);
    return new Message.Event<>(
        aggregate,
        id.orElseThrow(),
        sequence,
        known,
        time.orElseThrow(),
        consumer.understands(known)
            ? Optional.of(state(event.path("data").path("state")))
            : Optional.empty());
  }

  private JsonNode tree(byte[] body) {
    try {
      return envelopes.readTree(body);
    } catch (IOException notJson) {
      throw new UnreadableEventException("not JSON", notJson);
    }
  }

  private T state(JsonNode state) {
    if (!state.isObject()) {
      throw new UnreadableEventException("no data.state");
    }
    try {
      return states.readValue(state);
    } catch (JsonProcessingException unfit) {
      // the original message alone: the whole one would quote the data
      throw new UnreadableEventException(
          "data.state is not as %s needs it: %s"
              .formatted(consumer.state().getSimpleName(), unfit.getOriginalMessage()),
          unfit);
    } catch (IOException impossible) {
      throw new UnreadableEventException("data.state cannot be read", impossible);
    }
  }

  private static @Nullable String text(JsonNode event, String field) {
    return event.path(field).isTextual() ? event.path(field).asText() : null;
  }

  private static <V> Optional<V> parsed(
      @Nullable String text, Function<String, V> parser, String problem, List<String> problems) {
    try {
      if (text != null) {
        return Optional.of(parser.apply(text));
      }
    } catch (IllegalArgumentException | DateTimeException unfit) {
      // named below, together with whatever else is wrong
    }
    problems.add(problem);
    return Optional.empty();
  }

  private static UUID required(Optional<UUID> key, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new UnreadableEventException(String.join("; ", problems));
    }
    return key.orElseThrow();
  }
}
