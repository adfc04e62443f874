package vn.cadre.platform.testing.bad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Operation;

/**
 * Sends generated bad requests to every operation in turn and holds each answer against {@link
 * Demands}. The seed and the number of a request make it again: {@code -Dcontract.seed=S
 * -Dcontract.only=N}; how many are sent is {@code -Dcontract.badRequests=N}.
 */
public final class BadRequests {
  private static final int MOST_FAILURES = 25;
  private static final List<Flaw> FLAWS =
      Stream.of(BodyFlaws.ALL, AddressFlaws.ALL, HeaderFlaws.ALL, UploadFlaws.ALL)
          .flatMap(List::stream)
          .toList();

  private final URI server;
  private final List<Operation> operations;
  private final Drafts drafts;
  private final Demands demands;
  private final DatabaseState database;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  public BadRequests(URI server, Document document, Fixtures fixtures, DatabaseState database) {
    this.server = server;
    this.operations = document.operations();
    this.drafts = new Drafts(fixtures);
    this.demands = new Demands(document);
    this.database = database;
  }

  /** Sends as many as the system property asks for, or so many unless told; answers how many. */
  public Report run(int unlessTold) throws IOException, SQLException {
    var count = Integer.getInteger("contract.badRequests", unlessTold);
    var seed = Long.getLong("contract.seed", 20_261_122L);
    var only = Integer.getInteger("contract.only", -1);
    var began = System.nanoTime();
    try (var client = new RawClient(server)) {
      learnTags(client);
      var before = database.now();
      for (int i = 0; i < count && failures.size() < MOST_FAILURES; i++) {
        if (only < 0 || only == i) {
          before = send(client, seed, i, before);
        }
      }
    }
    if (!failures.isEmpty()) {
      fail(
          "%d of %d bad requests were not answered as they should be (seed %d):%n%s"
              .formatted(failures.size(), count, seed, String.join("\n", failures)));
    }
    return new Report(count, seed, (System.nanoTime() - began) / 1_000_000, statuses);
  }

  /**
   * What was sent and how it was answered.
   *
   * @param statuses answers by status
   */
  public record Report(int count, long seed, long millis, Map<Integer, Integer> statuses) {

    /** A run that refuses little has spoilt little; and each kind of refusal must have been met. */
    public void mostlyRefused() {
      assertThat(statuses).containsKeys(400, 401, 404, 405, 406, 412, 413, 414, 415, 428, 431);
      var refused =
          statuses.entrySet().stream()
              .filter(e -> e.getKey() >= 400)
              .mapToInt(Map.Entry::getValue)
              .sum();
      assertThat(refused).as("refused of %s", statuses).isGreaterThan(count / 2);
    }
  }

  private void learnTags(RawClient client) throws IOException {
    for (var operation : operations) {
      if (operation.verb().equals("GET")) {
        drafts.learn(client, operation, server);
      }
    }
  }

  private Map<String, String> send(
      RawClient client, long seed, int number, Map<String, String> before)
      throws IOException, SQLException {
    var random = new Random(seed * 31 + number);
    var operation = operations.get(number % operations.size());
    var draft = drafts.right(operation);
    var english = random.nextBoolean();
    draft.header("Accept-Language", english ? "en" : "vi");
    var fitting = FLAWS.stream().filter(flaw -> flaw.fits(draft)).toList();
    Flaw.any(fitting, random).spoil(draft, random);
    var answer = client.send(draft.bytes(server), draft.verb.equals("HEAD"));
    statuses.merge(answer.status(), 1, Integer::sum);
    var findings = new ArrayList<>(demands.of(draft, answer));
    var taken = answer.status() >= 200 && answer.status() < 300;
    var after = before;
    if (!draft.verb.equals("GET") || number % 50 == 0) {
      after = database.now();
      if (!taken && !after.equals(before)) {
        findings.add("it was refused and yet wrote: " + difference(before, after));
      }
    }
    var tag = answer.header("ETag");
    if (taken && tag != null && draft.path.equals(drafts.right(operation).path)) {
      drafts.seen(draft.path, tag);
    }
    if (!findings.isEmpty()) {
      failures.add(
          "%n#%d %s, %s:%n  %s%n  answered %d in %d ms: %s%n    - %s"
              .formatted(
                  number,
                  operation.id(),
                  draft.flaw,
                  draft.curl(server),
                  answer.status(),
                  answer.took().toMillis(),
                  answer
                      .text()
                      .lines()
                      .limit(3)
                      .map(l -> l.substring(0, Math.min(300, l.length())))
                      .toList(),
                  String.join("\n    - ", findings)));
    }
    return after;
  }

  private static String difference(Map<String, String> before, Map<String, String> after) {
    var changed = new ArrayList<String>();
    after.forEach((table, state) -> {
      if (!state.equals(before.get(table))) {
        changed.add("%s: %s, now %s".formatted(table, before.get(table), state));
      }
    });
    return String.join("; ", changed);
  }
}
