package vn.cadre.platform.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Publishes heads in the order of the chain, each after its block was committed. How far it got is
 * read from the topic itself, so nothing in the database can say otherwise.
 */
final class HeadPublisher implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HeadPublisher.class);
  private static final int BATCH = 500;

  private final HeadTopic topic;
  private final KafkaProducer<String, byte[]> producer;
  private long published;

  private HeadPublisher(HeadTopic topic, KafkaProducer<String, byte[]> producer, long published) {
    this.topic = topic;
    this.producer = producer;
    this.published = published;
  }

  static HeadPublisher open(HeadTopic topic) throws ExecutionException, InterruptedException {
    topic.ensure();
    long last;
    try (var heads = new PublishedHeads(topic)) {
      last = heads.last().orElse(0);
    }
    var settings = topic.producer();
    settings.put("key.serializer", StringSerializer.class.getName());
    settings.put("value.serializer", ByteArraySerializer.class.getName());
    settings.put("enable.idempotence", "true");
    settings.put("acks", "all");
    settings.put("linger.ms", "0");
    settings.put("max.block.ms", "10000");
    settings.put("delivery.timeout.ms", "30000");
    return new HeadPublisher(topic, new KafkaProducer<>(settings), last);
  }

  /** Publishes what the table has more than the topic; answers the number reached. */
  long publishNew(SealTable seals) throws SQLException, ExecutionException, InterruptedException {
    for (var batch = seals.from(published + 1, BATCH);
        !batch.isEmpty();
        batch = seals.from(published + 1, BATCH)) {
      var sent = new ArrayList<Future<?>>();
      for (var seal : batch) {
        sent.add(producer.send(topic.message(seal)));
      }
      for (var acknowledgement : sent) {
        acknowledgement.get();
      }
      published = batch.getLast().number();
    }
    return published;
  }

  /** Says loudly when heads were published for blocks that are not there. */
  void compare(long sealed) {
    if (published > sealed) {
      LOG.errorf(
          "The audit trail ends at block %d, but heads up to %d were published: blocks were removed, or an older"
              + " state of the database was restored. A verification names block %d.",
          sealed, published, sealed + 1);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
