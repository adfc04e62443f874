package vn.cadre.local.service;

import java.nio.file.Path;
import java.util.List;

/**
 * A part of the suite that runs as a process of its own.
 *
 * @param module its Maven module, also its name in messages and logs
 * @param database its database, and the first segment of its paths except for the gateway's
 * @param port where it listens for HTTP
 * @param heapMegabytes the most Java heap it may use
 */
public record Service(String module, String database, int port, int heapMegabytes) {
  public static final Service CADRE = new Service("cadre-service", "cadre", 8081, 384);
  public static final Service TRAINING = new Service("training-service", "training", 8082, 384);
  public static final Service RECRUITMENT =
      new Service("recruitment-service", "recruitment", 8083, 256);
  public static final Service ROTATION = new Service("rotation-service", "rotation", 8084, 256);
  public static final Service GATEWAY = new Service("gateway", "gateway", 8080, 256);

  /** The services behind the gateway. */
  public static final List<Service> BEHIND_GATEWAY =
      List.of(CADRE, TRAINING, RECRUITMENT, ROTATION);

  /** All, in the order in which they are shown. */
  public static final List<Service> ALL = List.of(GATEWAY, CADRE, TRAINING, RECRUITMENT, ROTATION);

  /** {@code http://localhost:8081}. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** What starts it, once it is built. */
  public Path jar(Path home) {
    return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
