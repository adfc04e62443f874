package vn.cadre.platform.inbox;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes messages of one partition take effect: in one transaction the right to do so is checked,
 * what was seen before is left out, the consumer does its work, and position and sequences are
 * recorded.
 */
final class Effects<T> {
  private final EventConsumer<T> consumer;
  private final EventReader<T> reader;
  private final Positions positions;
  private final Transactions transactions;

  Effects(
      EventConsumer<T> consumer,
      EventReader<T> reader,
      Positions positions,
      Transactions transactions) {
    this.consumer = consumer;
    this.reader = reader;
    this.positions = positions;
    this.transactions = transactions;
  }

  /**
   * @param next offset to go on from afterwards
   */
  void take(Claim claim, List<ConsumerRecord<String, byte[]>> records, long next) {
    var messages = records.stream().map(reader::read).toList();
    var aggregates =
        messages.stream().map(EventReader.Message::aggregate).collect(Collectors.toSet());
    transactions.run(() -> {
      positions.requireOwned(claim);
      var tally = new Tally<T>(positions.seen(claim, aggregates));
      messages.forEach(tally::add);
      if (!tally.deliveries().isEmpty()) {
        consumer.apply(new Batch<>(claim.generation(), tally.deliveries()));
      }
      positions.remember(claim, tally.news());
      positions.advance(claim, next, tally);
    });
  }

  void advance(Claim claim, long next) {
    transactions.run(() -> positions.advance(claim, next));
  }

  void stop(Claim claim, long offset, String why) {
    transactions.run(() -> positions.stop(claim, offset, why));
  }

  boolean skip(Claim claim, ConsumerRecord<String, byte[]> record, long next) {
    return transactions.call(
        () -> positions.skip(claim, record.offset(), next, String.valueOf(record.key())));
  }
}
