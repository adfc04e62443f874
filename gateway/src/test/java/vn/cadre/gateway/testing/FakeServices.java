package vn.cadre.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Three services that answer and a fourth, rotation, that does not. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {
  private final List<FakeService> running = new ArrayList<>();

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<String, String>();
    for (var name : List.of("cadre", "training", "recruitment")) {
      var service = new FakeService(name, contract(name));
      running.add(service);
      settings.put(name.toUpperCase(Locale.ROOT) + "_URL", service.url());
    }
    settings.put("ROTATION_URL", "http://localhost:" + closedPort());
    settings.put("gateway.forwarding.answer-within", "700ms");
    return settings;
  }

  private static String contract(String name) {
    try (var in = FakeServices.class.getResourceAsStream("/contracts/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("No contract of " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static int closedPort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }

  @Override
  public void stop() {
    running.forEach(FakeService::close);
  }
}
