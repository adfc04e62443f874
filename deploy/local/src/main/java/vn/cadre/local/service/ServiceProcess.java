package vn.cadre.local.service;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.ProcessFile;
import vn.cadre.local.host.Stoppable;

/** A service that runs in its own JVM and writes its own log. */
public final class ServiceProcess implements Stoppable {
  private static final Duration READY_LIMIT = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration END_LIMIT = Duration.ofSeconds(20);
  private static final int LOG_LINES = 5;

  private final Service service;
  private final Process process;
  private final Path log;

  private ServiceProcess(Service service, Process process, Path log) {
    this.service = service;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts the process; it is not ready yet.
   *
   * @param home the directory that holds the modules
   */
  public static ServiceProcess start(
      Service service, Path home, Surroundings surroundings, DataDirectory data) {
    var log = data.log(service.module());
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx%dm".formatted(service.heapMegabytes()),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                service.jar(home).toString()));
    // settings of some other broker in this shell are not meant for this one
    builder.environment().keySet().removeIf(BrokerAccess::isOfBroker);
    builder.environment().putAll(surroundings.environment(service));
    try {
      LogFile.begin(log);
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      builder.redirectInput(Redirect.from(new File("/dev/null")));
      var process = builder.start();
      new ProcessFile(data.root()).add(service.module(), process.toHandle());
      return new ServiceProcess(service, process, log);
    } catch (IOException e) {
      throw new LaunchException(
          "%s cannot be started (%s): check that %s is there and readable."
              .formatted(service.module(), LaunchException.reason(e), service.jar(home)),
          e);
    }
  }

  /** Waits until the service says that it is ready. */
  public void awaitReady(Parts parts) {
    var deadline = Instant.now().plus(READY_LIMIT);
    var request =
        HttpRequest.newBuilder(URI.create(service.url() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      while (!isReady(http, request)) {
        if (!process.isAlive()) {
          throw new LaunchException(describeEnd());
        }
        if (Instant.now().isAfter(deadline)) {
          throw new LaunchException(
              "%s is not ready after %d s: see its log %s.%s"
                  .formatted(service.module(), READY_LIMIT.toSeconds(), log, lastLines()));
        }
        parts.pause(POLL);
      }
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }

  /** What to say when the process has ended by itself. */
  public String describeEnd() {
    return "%s has ended with status %d; everything else is ended too. Its log %s says:%s"
        .formatted(service.module(), process.exitValue(), log, lastLines());
  }

  private String lastLines() {
    return LogFile.tail(log, LOG_LINES).stream()
        .map(line -> "\n    " + line)
        .reduce("", String::concat);
  }

  public Service service() {
    return service;
  }

  /** Completes when the process has ended, whoever ended it. */
  public CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Ends it at once, as a lost machine would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public String name() {
    return service.module();
  }

  @Override
  public void close() {
    ProcessFile.end(process.toHandle(), END_LIMIT);
  }
}
