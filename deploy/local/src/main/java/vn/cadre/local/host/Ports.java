package vn.cadre.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at the TCP ports of this machine. */
public final class Ports {
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * A port of the loopback interface that nothing listens on at the moment, and another one each
   * time: whoever was given one may not listen on it yet.
   */
  public static int free() {
    return freeBut(Set.of());
  }

  /** The same, but none of these: another process chose them, and may not listen on them yet. */
  public static int freeBut(Set<Integer> chosen) {
    for (; ; ) {
      var port = unused();
      if (!chosen.contains(port) && GIVEN.add(port)) {
        return port;
      }
    }
  }

  private static int unused() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on the loopback interface", e);
    }
  }

  /**
   * Refuses a port that something listens on already.
   *
   * @throws LaunchException naming the port and the part that wants it
   */
  public static void requireFree(int port, String part) {
    if (isListening(port) || !canBind(port)) {
      throw new LaunchException(
          "Port %d, which %s needs, is taken by another process: end that process (find it with 'ss -ltnp' or 'lsof -i :%d') and start again."
              .formatted(port, part, port));
    }
  }

  private static boolean isListening(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static boolean canBind(int port) {
    try (var socket = new ServerSocket()) {
      // Connections of an earlier run that linger in TIME_WAIT do not make a port taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
