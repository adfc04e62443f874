package vn.cadre.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One client that writes without a pause: it registers organisations, people and appointments,
 * renames, ends, and changes people whom the other clients change too.
 */
final class Writer implements Runnable {
  private final RegistryClient registry;
  private final Ground ground;
  private final Ledger ledger;
  private final BooleanSupplier going;
  private final Random random;
  private final String name;
  private final List<String> organisations = new ArrayList<>();
  private final List<String> people = new ArrayList<>();
  private final List<RegistryClient.Answer> appointments = new ArrayList<>();
  private int written;

  /**
   * @param name upper case letters and digits, part of every marker
   */
  Writer(
      String name,
      long seed,
      RegistryClient registry,
      Ground ground,
      Ledger ledger,
      BooleanSupplier going) {
    this.name = name;
    this.random = new Random(seed);
    this.registry = registry;
    this.ground = ground;
    this.ledger = ledger;
    this.going = going;
  }

  @Override
  public void run() {
    while (going.getAsBoolean()) {
      switch (random.nextInt(10)) {
        case 0 -> register();
        case 1 -> rename();
        case 2, 3 -> hire();
        case 4 -> appoint();
        case 5 -> end();
        default -> count();
      }
    }
  }

  private void register() {
    var marker = marker();
    var body = Ground.organisationBody(marker, "Cơ quan " + marker);
    body.put("parentId", ground.root());
    created(marker, registry.post("/cadre/v1/organisations", Ground.key(), body))
        .ifPresent(made -> organisations.add(made.id()));
  }

  private void hire() {
    var marker = marker();
    var body = Ground.personBody(any(ground.offices()), "Trần Thị Mới", marker);
    created(marker, registry.post("/cadre/v1/cadres", Ground.key(), body))
        .ifPresent(made -> people.add(made.id()));
  }

  private void appoint() {
    if (people.isEmpty()) {
      return;
    }
    var person = people.remove(random.nextInt(people.size()));
    var marker = marker();
    var body = Ground.appointmentBody(person, any(ground.posts()), marker);
    created(marker, registry.post("/cadre/v1/appointments", Ground.key(), body))
        .ifPresent(appointments::add);
  }

  private void end() {
    if (appointments.isEmpty()) {
      return;
    }
    var appointment = appointments.remove(random.nextInt(appointments.size()));
    var marker = marker();
    var ended =
        registry.transition(
            "/cadre/v1/appointments/%s/end".formatted(appointment.id()),
            Ground.key(),
            appointment.etag(),
            Map.of("to", "2020-06-01", "decision", Ground.decision(marker)));
    created(marker, ended);
  }

  private void rename() {
    if (!organisations.isEmpty()) {
      var marker = marker();
      change(
          "/cadre/v1/organisations/" + any(organisations),
          marker,
          was -> Map.of("name", "Tên " + marker));
    }
  }

  /** Adds one to a number that all clients add to. */
  private void count() {
    var marker = marker();
    change(
        "/cadre/v1/cadres/" + any(ground.shared()),
        marker,
        was -> Map.of("otherNames", Counter.of(was.body()).next(marker).text()));
  }

  /** Reads and changes until it was not too late, or until nobody can tell. */
  private void change(
      String path, String marker, Function<RegistryClient.Answer, Map<String, ?>> patch) {
    while (going.getAsBoolean()) {
      var read = registry.get(path).filter(RegistryClient.Answer::succeeded);
      if (read.isEmpty()) {
        registry.await();
        continue;
      }
      var changed = registry.patch(path, read.get().etag(), patch.apply(read.get()));
      if (changed.isEmpty() || changed.get().status() >= 500) {
        ledger.doubt(marker);
        return;
      }
      if (changed.get().succeeded()) {
        ledger.acknowledge(marker, changed.get().id());
        return;
      }
      if (changed.get().status() != 412) {
        Ground.require(changed.get());
      }
    }
  }

  private Optional<RegistryClient.Answer> created(String marker, RegistryClient.Answer answer) {
    ledger.acknowledge(marker, Ground.require(answer).id());
    return Optional.of(answer);
  }

  private String marker() {
    written++;
    return "%s-%d".formatted(name, written);
  }

  private <T> T any(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }
}
