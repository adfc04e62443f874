package vn.cadre.local.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.cadre.local.issuer.SampleClients;

/**
 * Compares what the clients were told with the database, the database with the topics, and the
 * topics with what the consumer made of them.
 */
final class Comparison {
  private static final List<String> AGGREGATES =
      List.of("organisations", "titles", "positions", "cadres", "appointments");
  private static final Map<String, String> TABLES =
      Map.of(
          "organisations", "organisation",
          "titles", "title",
          "positions", "position",
          "cadres", "cadre",
          "appointments", "appointment");
  private static final Duration CATCH_UP = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Stand stand;
  private final RegistryClient registry;
  private final Ledger ledger;
  private final Ground ground;
  private final Findings findings;

  Comparison(
      Stand stand, RegistryClient registry, Ledger ledger, Ground ground, Findings findings) {
    this.stand = stand;
    this.registry = registry;
    this.ledger = ledger;
    this.ground = ground;
    this.findings = findings;
  }

  void run() throws SQLException {
    try (var database = stand.connect(Stand.PUBLISHER)) {
      awaitPublished(database);
      var topics =
          texts(
              database,
              """
              SELECT DISTINCT CASE WHEN internal THEN 'internal.' ELSE '' END || 'cadre.' || aggregate || '.v1'
              FROM outbox_event\
              """);
      var log = EventLog.read(stand.broker(), topics);
      clientsAndDatabase(database);
      databaseAndTopics(database, log);
      sharedCounters(database, log);
      auditAndDatabase(database);
      seals();
      consumer(database);
    }
  }

  private void awaitPublished(Connection database) throws SQLException {
    var until = System.nanoTime() + CATCH_UP.toNanos();
    var open = "SELECT count(*) FROM outbox_event WHERE published_at IS NULL";
    while (number(database, open) > 0 && System.nanoTime() < until) {
      stand.pause(POLL);
    }
    findings.check(
        "every event is published",
        texts(database, "SELECT event_id FROM outbox_event WHERE published_at IS NULL"));
  }

  /** Markers are names of organisations, other names of people and numbers of decisions. */
  private void clientsAndDatabase(Connection database) throws SQLException {
    var found = new TreeMap<String, Integer>();
    var written =
        texts(
            database,
            """
            SELECT code FROM organisation
            UNION ALL SELECT other_names FROM cadre WHERE other_names LIKE '%-W%'
            UNION ALL SELECT d.number FROM decision d JOIN appointment a ON a.decision_id = d.id
            UNION ALL SELECT d.number FROM decision d JOIN appointment a ON a.end_decision_id = d.id\
            """);
    written.forEach(marker -> found.merge(marker, 1, Integer::sum));
    var changes = new HashSet<>(changeMarkers(database));
    findings.check(
        "%d acknowledged writes are there".formatted(ledger.acknowledged().size()),
        ledger.acknowledged().keySet().stream()
            .filter(marker -> !found.containsKey(marker) && !changes.contains(marker))
            .toList());
    findings.check(
        "no write had its effect twice",
        found.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey() + " × " + entry.getValue())
            .toList());
  }

  /** Of patches, which leave their marker in the events of what they changed. */
  private static List<String> changeMarkers(Connection database) throws SQLException {
    return texts(
        database,
        """
        SELECT coalesce(substring(data->'change'->>'name' FROM '^Tên (.*)$'),
                        substring(data->'change'->>'otherNames' FROM '^[0-9]+ (.*)$'))
        FROM outbox_event WHERE type = 'changed'\
        """);
  }

  private void databaseAndTopics(Connection database, EventLog log) throws SQLException {
    var outOfOrder = new ArrayList<String>();
    log.byKey()
        .forEach((key, events) -> {
          for (int i = 0; i < events.size(); i++) {
            if (events.get(i).path("sequence").asLong() != i + 1) {
              outOfOrder.add(
                  "%s: %s at place %d".formatted(key, events.get(i).path("sequence"), i + 1));
            }
          }
        });
    findings.check(
        "%d events are on the topics in order and without gaps (%d repeated)"
            .formatted(log.events(), log.repeated()),
        outOfOrder);
    var published = new HashSet<String>();
    log.byKey()
        .values()
        .forEach(events -> events.forEach(event -> published.add(event.path("id").asString())));
    findings.check(
        "the topics hold what the database published, and nothing else",
        difference(new HashSet<>(texts(database, "SELECT event_id FROM outbox_event")), published));
    var versions = new ArrayList<String>();
    for (var aggregate : AGGREGATES) {
      var rows = texts(database, "SELECT id || ' ' || version + 1 FROM " + TABLES.get(aggregate));
      for (var row : rows) {
        var space = row.indexOf(' ');
        var last = log.of(row.substring(0, space)).size();
        if (last != Integer.parseInt(row.substring(space + 1))) {
          versions.add("%s %s but %d events".formatted(aggregate, row, last));
        }
      }
    }
    findings.check("each record has as many events as versions", versions);
  }

  /** All clients add to the same numbers: one lost update, and a number comes twice. */
  private void sharedCounters(Connection database, EventLog log) throws SQLException {
    var wrong = new ArrayList<String>();
    var counted = new HashMap<String, Long>();
    for (var person : ground.shared()) {
      var last = 0L;
      for (var event : log.of(person)) {
        var counter = Counter.of(event.path("data").path("state"));
        if (counter.value() != 0) {
          last++;
          if (counter.value() != last) {
            wrong.add("%s: %s after %d".formatted(person, counter.text(), last - 1));
          }
          counted.merge(counter.marker(), 1L, Long::sum);
        }
      }
      var kept =
          texts(
              database,
              "SELECT coalesce(other_names, '0') FROM cadre WHERE id = '%s'".formatted(person));
      if (!kept.getFirst().startsWith(last + (last == 0 ? "" : " "))) {
        wrong.add("%s: the database says %s, the topic %d".formatted(person, kept, last));
      }
    }
    counted.forEach((marker, times) -> {
      var told = ledger.acknowledged().containsKey(marker) || ledger.unknown().contains(marker);
      if (times > 1 || !told) {
        wrong.add("%s counted %d times".formatted(marker, times));
      }
    });
    findings.check("%d updates of shared records, none lost".formatted(counted.size()), wrong);
  }

  /** An entry for each version of each record, numbered without gaps. */
  private void auditAndDatabase(Connection database) throws SQLException {
    var wrong = new ArrayList<String>();
    for (var aggregate : AGGREGATES) {
      wrong.addAll(
          texts(
              database,
              """
              SELECT '%2$s ' || r.id || ' version ' || r.version || ': ' || count(e.number) || ' entries'
              FROM %1$s r LEFT JOIN audit_entry e ON e.resource_id = r.id AND e.kind = '%2$s'
              GROUP BY r.id, r.version
              HAVING count(e.number) <> r.version + 1 OR max(e.number) <> r.version + 1\
              """
                  .formatted(TABLES.get(aggregate), aggregate)));
    }
    findings.check("the audit trail has each version once", wrong);
  }

  /**
   * The blocks that were sealed between the kills chain, and agree with the heads on their topic.
   */
  private void seals() {
    var wrong = new ArrayList<String>();
    var blocks = 0L;
    var entries = 0L;
    for (long from = 1; from > 0; ) {
      var answer =
          registry.postAs(
              SampleClients.AUDITOR,
              "/cadre/v1/audit-seals/verify",
              UUID.randomUUID().toString(),
              Map.of("from", from));
      var found = answer.body();
      if (!"INTACT".equals(found.path("outcome").asString(""))) {
        wrong.add(found.toString());
        break;
      }
      blocks += found.path("blocks").asLong();
      entries += found.path("entries").asLong();
      from = found.path("next").asLong(0);
    }
    findings.check("%d sealed blocks of %d entries are intact".formatted(blocks, entries), wrong);
  }

  /** The consumer's organisations are those of the registry. */
  private void consumer(Connection database) throws SQLException {
    var query = "SELECT id || ' ' || code || ' ' || name || ' ' || path FROM organisation";
    var wanted = new HashSet<>(texts(database, query));
    var until = System.nanoTime() + CATCH_UP.toNanos();
    try (var consumer = stand.connect(Stand.CONSUMER)) {
      var has = new HashSet<>(texts(consumer, query));
      while (!has.equals(wanted) && System.nanoTime() < until) {
        stand.pause(POLL);
        has = new HashSet<>(texts(consumer, query));
      }
      findings.check(
          "the consumer holds the same %d organisations".formatted(wanted.size()),
          difference(wanted, has));
    }
  }

  private static List<String> difference(Set<String> one, Set<String> other) {
    var result = new ArrayList<String>();
    one.stream()
        .filter(element -> !other.contains(element))
        .forEach(e -> result.add("missing " + e));
    other.stream()
        .filter(element -> !one.contains(element))
        .forEach(e -> result.add("too many " + e));
    return result;
  }

  private static long number(Connection database, String query) throws SQLException {
    return Long.parseLong(texts(database, query).getFirst());
  }

  private static List<String> texts(Connection database, String query) throws SQLException {
    var result = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        result.add(rows.getString(1));
      }
    }
    return result;
  }
}
