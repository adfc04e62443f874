package vn.cadre.local.faults;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.cadre.local.host.Parts;
import vn.cadre.local.issuer.SampleClients;

/** Many clients want the same thing at once. */
final class Contention {
  private static final int CLIENTS = 32;
  private static final int RIVALS = 8;

  private final Stand stand;
  private final RegistryClient registry;
  private final Ground ground;
  private final Findings findings;
  private final String run;

  Contention(Stand stand, RegistryClient registry, Ground ground, Findings findings, String run) {
    this.stand = stand;
    this.registry = registry;
    this.ground = ground;
    this.findings = findings;
    this.run = run;
  }

  /** One request sent so many times with one key: one effect, and all are told of that one. */
  void duplicates(int times) throws SQLException {
    var key = Ground.key();
    var marker = run + "-SAME";
    var body = Ground.personBody(ground.offices().getFirst(), "Lê Thị Một", marker);
    var left = new AtomicInteger(times);
    Set<String> ids = ConcurrentHashMap.newKeySet();
    Set<String> wrong = ConcurrentHashMap.newKeySet();
    var replayed = new AtomicInteger();
    var running = new AtomicInteger();
    together(
        CLIENTS,
        client -> {
          while (left.getAndDecrement() > 0) {
            var answer = registry.once("/cadre/v1/cadres", key, "", body).orElseThrow();
            if (answer.status() == 201) {
              ids.add(answer.id());
              replayed.addAndGet(answer.replayed() ? 1 : 0);
            } else if (answer.status() == 409) {
              running.incrementAndGet();
            } else {
              wrong.add(answer.status() + " " + answer.body());
            }
          }
        });
    try (var database = stand.connect(Stand.PUBLISHER);
        var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT id FROM cadre WHERE other_names = '%s'".formatted(marker))) {
      var made = new ArrayList<String>();
      while (rows.next()) {
        made.add(rows.getString(1));
      }
      if (made.size() != 1 || !ids.equals(new HashSet<>(made))) {
        wrong.add("made %d, told of %d".formatted(made.size(), ids.size()));
      }
    }
    findings.check(
        "%d requests with one key, one effect (%d replayed, %d told to wait)"
            .formatted(times, replayed.get(), running.get()),
        wrong);
  }

  /** Clients try so many times in all to add one to one number, each from what it read last. */
  void conflicts(int updates) {
    var person = Ground.person(registry, ground.offices().getFirst(), "Phạm Văn Đếm");
    var path = "/cadre/v1/cadres/" + person;
    var left = new AtomicInteger(updates);
    var made = new AtomicInteger();
    var stale = new AtomicInteger();
    Set<String> wrong = ConcurrentHashMap.newKeySet();
    together(
        RIVALS,
        client -> {
          while (left.getAndDecrement() > 0) {
            var read = Ground.require(registry.get(path).orElseThrow());
            var next = Counter.of(read.body()).next("client-" + client);
            var answer =
                registry.patch(path, read.etag(), Map.of("otherNames", next.text())).orElseThrow();
            switch (answer.status()) {
              case 200 -> made.incrementAndGet();
              case 412 -> stale.incrementAndGet();
              default -> wrong.add(answer.status() + " " + answer.body());
            }
          }
        });
    var counted = Counter.of(Ground.require(registry.get(path).orElseThrow()).body()).value();
    if (counted != made.get()) {
      wrong.add("%d made, %d counted".formatted(made.get(), counted));
    }
    findings.check(
        "%d conflicting updates, none lost (%d made, %d refused as stale)"
            .formatted(updates, made.get(), stale.get()),
        wrong);
  }

  /** So many times, rivals want the one seat of a position from one day on. */
  void races(int times) {
    var wrong = new ArrayList<String>();
    for (int race = 0; race < times; race++) {
      var title = run + "-SEAT-" + race;
      Ground.require(
          registry.postAs(
              SampleClients.ADMIN,
              "/cadre/v1/titles",
              Ground.key(),
              Map.of("code", title, "name", "Ghế " + race, "rank", "HEAD")));
      var post = Ground.post(registry, ground.offices().getFirst(), title, 1);
      var people = new ArrayList<String>();
      for (int i = 0; i < RIVALS; i++) {
        people.add(Ground.person(registry, ground.offices().getFirst(), "Đỗ Văn Đua"));
      }
      var seated = new AtomicInteger();
      Set<String> others = ConcurrentHashMap.newKeySet();
      var start = new CyclicBarrier(RIVALS);
      var number = race;
      together(
          RIVALS,
          rival -> {
            start.await();
            var answer =
                registry.post(
                    "/cadre/v1/appointments",
                    Ground.key(),
                    Ground.appointmentBody(
                        people.get(rival), post, "%s-R%d-%d".formatted(run, number, rival)));
            if (answer.status() == 201) {
              seated.incrementAndGet();
            } else if (answer.status() != 409) {
              others.add(answer.status() + " " + answer.body());
            }
          });
      wrong.addAll(others);
      if (seated.get() != 1) {
        wrong.add("%d sit on one seat".formatted(seated.get()));
      }
    }
    findings.check("%d races of %d for one seat, one winner each".formatted(times, RIVALS), wrong);
  }

  @FunctionalInterface
  private interface Client {
    void work(int number) throws Exception;
  }

  private static void together(int clients, Client client) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = new ArrayList<Future<?>>();
      for (int i = 0; i < clients; i++) {
        var number = i;
        futures.add(
            executor.submit(() -> {
              client.work(number);
              return number;
            }));
      }
      for (var future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }
}
