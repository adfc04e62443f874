package vn.cadre.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.ProcessFile;
import vn.cadre.local.host.Secrets;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.load.SampleChoice;
import vn.cadre.local.load.SampleLoader;
import vn.cadre.local.load.TrainingLoader;
import vn.cadre.local.postgres.Databases;
import vn.cadre.local.postgres.PostgresServer;
import vn.cadre.local.service.Service;
import vn.cadre.local.service.ServiceFleet;
import vn.cadre.local.service.Surroundings;

/** The whole suite on one machine: starts it, watches over it, ends it. */
final class Suite {
  /** Holds the launcher's process id from the moment when all is ready. */
  static final String READY_FILE = "running";

  // After Ctrl-C the children die with the launcher's signal still on its way.
  private static final Duration SIGNAL_GRACE = Duration.ofSeconds(1);

  private final Command.Run command;
  private final Path home;
  private final Console console;
  private final Parts parts = new Parts();

  Suite(Command.Run command, Path home, Console console) {
    this.command = command;
    this.home = home;
    this.console = console;
  }

  /** Runs until a signal ends it, or throws when a part of it fails. */
  void run() {
    var data = DataDirectory.open(command.data());
    var processes = new ProcessFile(data.root());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data, processes), "end"));
    try {
      run(data, processes);
    } catch (RuntimeException | Error e) {
      // What a start runs into once the end has begun is of no interest to anybody.
      if (parts.isStopping()) {
        throw new Parts.Stopped();
      }
      throw e;
    }
  }

  private void run(DataDirectory data, ProcessFile processes) {
    clearLeftovers(data, processes);
    SampleLoader.check(data, command.sample());
    LogFile.takeOver(data.log("servers"));
    requireBuilt();
    services().forEach(service -> Ports.requireFree(service.port(), service.module()));

    var foundation = foundation(data);
    writeEnvironments(foundation.surroundings(), data);
    console.progress("starting the services");
    var fleet = ServiceFleet.start(services(), parts, home, foundation.surroundings(), data);
    fleet.awaitReady(parts, service -> console.progress(service + " is ready"));
    loadSample(foundation, data);
    data.write(READY_FILE, ProcessHandle.current().pid() + "\n");
    console.print(Summary.of(foundation, data, command.external()));
    console.print("ready in %d s".formatted(Math.max(1, console.elapsed().toSeconds())));
    watch(foundation, fleet);
  }

  private List<Service> services() {
    return Service.ALL.stream()
        .filter(service -> !command.without().contains(service.module()))
        .toList();
  }

  /** For a service that somebody runs by hand: its passwords are nowhere else. */
  private static void writeEnvironments(Surroundings surroundings, DataDirectory data) {
    Service.ALL.forEach(
        service -> data.writeSecret(service.module() + ".env", surroundings.shellLines(service)));
  }

  private void clearLeftovers(DataDirectory data, ProcessFile processes) {
    var ended = processes.endOthers();
    PostgresServer.endLeftover(data);
    if (ended > 0) {
      console.progress("ended %d processes that a killed launcher had left".formatted(ended));
    }
    processes.clear();
    FileTree.delete(data.path(READY_FILE));
    processes.add(ProcessFile.LAUNCHER, ProcessHandle.current());
    if (command.fresh()) {
      data.drop();
      processes.add(ProcessFile.LAUNCHER, ProcessHandle.current());
    }
  }

  private void requireBuilt() {
    services().stream()
        .map(service -> service.jar(home))
        .filter(jar -> !Files.exists(jar))
        .findFirst()
        .ifPresent(jar -> {
          throw new LaunchException(
              "%s is missing: build it with deploy/run or './mvnw package'.".formatted(jar));
        });
  }

  private Foundation foundation(DataDirectory data) {
    var secrets = new Secrets(data);
    console.progress(
        command.external()
            ? "looking for PostgreSQL, Kafka and the issuer"
            : "starting PostgreSQL 18, Kafka and the issuer");
    var foundation =
        command.external()
            ? ExternalFoundation.reach(System.getenv(), secrets)
            : EmbeddedFoundation.start(data, parts, secrets);
    if (command.sample().filter(choice -> choice != SampleChoice.NONE).isPresent()
        && foundation.tokens().isEmpty()) {
      throw new LaunchException(
          "--sample with --external needs OIDC_CLIENT_SECRET: 'deploy/run --help' explains it.");
    }
    new Databases(secrets::get)
        .prepare(foundation.administrator(), Service.ALL.stream().map(Service::database).toList());
    return foundation;
  }

  private void loadSample(Foundation foundation, DataDirectory data) {
    var wanted = command.sampleOrDefault();
    var unreachable =
        command.without().contains(Service.CADRE.module())
            || command.without().contains(Service.GATEWAY.module());
    if (foundation.tokens().isEmpty() || unreachable) {
      return;
    }
    var loader =
        new SampleLoader(
            data, parts, console, Service.GATEWAY.url(), foundation.tokens().orElseThrow());
    loader.load(wanted);
    if (wanted != SampleChoice.NONE
        && loader.isLoaded()
        && !command.without().contains(Service.TRAINING.module())) {
      new TrainingLoader(
              data, parts, console, Service.GATEWAY.url(), foundation.tokens().orElseThrow())
          .load();
    }
    var selfIsNobody =
        foundation.clients().stream()
            .anyMatch(
                client -> client.id().equals(SampleClients.SELF) && client.cadreId().isEmpty());
    if (selfIsNobody && loader.isLoaded()) {
      loader.oneCadre().ifPresent(foundation::bindSelf);
    }
  }

  private void watch(Foundation foundation, ServiceFleet fleet) {
    var reason = (String) CompletableFuture.anyOf(foundation.failure(), fleet.failure()).join();
    parts.pause(SIGNAL_GRACE);
    throw new LaunchException(reason);
  }

  private void end(DataDirectory data, ProcessFile processes) {
    parts.close();
    FileTree.delete(data.path(READY_FILE));
    processes.clear();
    data.close();
  }
}
