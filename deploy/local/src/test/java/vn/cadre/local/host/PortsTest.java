package vn.cadre.local.host;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void takenPortIsNamedWithThePartThatWantsIt() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var refusal =
          assertThrows(
              LaunchException.class, () -> Ports.requireFree(socket.getLocalPort(), "Kafka"));

      assertTrue(
          refusal
              .getMessage()
              .startsWith("Port %d, which Kafka needs".formatted(socket.getLocalPort())));
    }
  }

  @Test
  void freePortIsFree() {
    var port = Ports.free();

    assertDoesNotThrow(() -> Ports.requireFree(port, "Kafka"));
  }
}
