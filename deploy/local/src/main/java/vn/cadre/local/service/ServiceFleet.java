package vn.cadre.local.service;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.Parts;

/** Services and the gateway, started side by side. */
public final class ServiceFleet {
  private final List<ServiceProcess> processes;

  private ServiceFleet(List<ServiceProcess> processes) {
    this.processes = processes;
  }

  /** Starts them; none is ready yet. */
  public static ServiceFleet start(
      List<Service> services,
      Parts parts,
      Path home,
      Surroundings surroundings,
      DataDirectory data) {
    List<Callable<ServiceProcess>> starts =
        services.stream()
            .<Callable<ServiceProcess>>map(
                service -> () -> ServiceProcess.start(service, home, surroundings, data))
            .toList();
    return new ServiceFleet(parts.start(starts));
  }

  /**
   * Waits until all are ready, but no longer than until the first fails.
   *
   * @param announce told the name of each as it gets ready
   */
  public void awaitReady(Parts parts, Consumer<String> announce) {
    var failed = new CompletableFuture<Void>();
    var ready =
        processes.stream()
            .map(process ->
                CompletableFuture.runAsync(
                        () -> {
                          process.awaitReady(parts);
                          announce.accept(process.name());
                        },
                        Thread::startVirtualThread)
                    .whenComplete((done, failure) -> {
                      if (failure != null) {
                        failed.completeExceptionally(failure);
                      }
                    }))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(CompletableFuture.allOf(ready), failed).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Completes with a description of the first process that has ended. */
  public CompletableFuture<String> failure() {
    return CompletableFuture.anyOf(
            processes.stream()
                .map(process -> process.onExit().thenApply(gone -> process.describeEnd()))
                .toArray(CompletableFuture<?>[]::new))
        .thenApply(String.class::cast);
  }
}
