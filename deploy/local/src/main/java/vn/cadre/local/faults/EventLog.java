package vn.cadre.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the topics hold, as a consumer sees it that reads committed messages only.
 *
 * @param byKey events of one record, in the order of their first delivery, repetitions left out
 * @param repeated how many messages were repetitions; a crash may cause some
 */
record EventLog(Map<String, List<JsonNode>> byKey, int repeated) {
  private static final Duration POLL = Duration.ofMillis(500);

  /**
   * @param broker settings of a client that may read the topics
   */
  static EventLog read(Map<String, String> broker, Collection<String> topics) {
    var settings = new HashMap<String, Object>(broker);
    settings.put("isolation.level", "read_committed");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    var json = new JsonMapper();
    var events = new LinkedHashMap<String, JsonNode>();
    var messages = 0;
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var message : consumer.poll(POLL)) {
          var event = json.readTree(message.value());
          events.putIfAbsent(event.path("id").asString(), event);
          messages++;
        }
      }
    }
    var byKey = new HashMap<String, List<JsonNode>>();
    events
        .values()
        .forEach(event ->
            byKey
                .computeIfAbsent(event.path("subject").asString(), key -> new ArrayList<>())
                .add(event));
    return new EventLog(byKey, messages - events.size());
  }

  int events() {
    return byKey.values().stream().mapToInt(List::size).sum();
  }

  List<JsonNode> of(String id) {
    return byKey.getOrDefault(id, List.of());
  }
}
