package vn.cadre.platform.testing.bad;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 client that sends any bytes at all, over one connection as long as the server keeps
 * it; no HTTP library would send most of what is tried here.
 */
public final class RawClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI server;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  public RawClient(URI server) {
    this.server = server;
  }

  RawResponse send(byte[] request, boolean answersWithoutBody) throws IOException {
    var began = System.nanoTime();
    var reused = socket != null;
    try {
      return exchange(request, answersWithoutBody, began);
    } catch (IOException gone) {
      close();
      if (!reused) {
        return new RawResponse(0, Map.of(), new byte[0], since(began));
      }
    }
    try { // the server had closed the kept connection: once more on a fresh one
      return exchange(request, answersWithoutBody, began);
    } catch (IOException closed) {
      close();
      return new RawResponse(0, Map.of(), new byte[0], since(began));
    }
  }

  private RawResponse exchange(byte[] request, boolean answersWithoutBody, long began)
      throws IOException {
    var connection = socket;
    var input = in;
    if (connection == null || input == null) {
      connection = new Socket(server.getHost(), server.getPort());
      connection.setTcpNoDelay(true);
      connection.setSoTimeout((int) PATIENCE.toMillis());
      input = new BufferedInputStream(connection.getInputStream());
      socket = connection;
      in = input;
    }
    IOException refused = null;
    try {
      connection.getOutputStream().write(request);
      connection.getOutputStream().flush();
    } catch (IOException early) {
      refused = early; // a server that refuses early hangs up while we still send
    }
    try {
      return read(input, answersWithoutBody, began);
    } catch (IOException unread) {
      if (refused != null) {
        unread.addSuppressed(refused);
      }
      throw unread;
    }
  }

  private RawResponse read(InputStream input, boolean answersWithoutBody, long began)
      throws IOException {
    var statusLine = line(input);
    var parts = statusLine.split(" ", 3);
    var status = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
    var headers = new HashMap<String, List<String>>();
    for (var line = line(input); !line.isEmpty(); line = line(input)) {
      var colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).trim());
    }
    if (status == 100) {
      return read(input, answersWithoutBody, began);
    }
    var none = answersWithoutBody || status == 204 || status == 304;
    var body = none ? new byte[0] : body(input, headers);
    if (String.join(",", headers.getOrDefault("connection", List.of())).contains("close")) {
      close();
    }
    return new RawResponse(status, headers, body, since(began));
  }

  private static byte[] body(InputStream input, Map<String, List<String>> headers)
      throws IOException {
    if (headers.containsKey("content-length")) {
      return input.readNBytes(Integer.parseInt(headers.get("content-length").getFirst()));
    }
    if (!headers.containsKey("transfer-encoding")) {
      return new byte[0];
    }
    var whole = new ByteArrayOutputStream();
    for (var size = chunk(input); size > 0; size = chunk(input)) {
      whole.write(input.readNBytes(size));
      line(input);
    }
    line(input);
    return whole.toByteArray();
  }

  private static int chunk(InputStream input) throws IOException {
    return Integer.parseInt(line(input).split(";", 2)[0].trim(), 16);
  }

  private static String line(InputStream input) throws IOException {
    var text = new ByteArrayOutputStream();
    for (var next = input.read(); next != '\n'; next = input.read()) {
      if (next < 0) {
        throw new EOFException("the server hung up");
      }
      if (next != '\r') {
        text.write(next);
      }
    }
    return text.toString(StandardCharsets.ISO_8859_1);
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Override
  public void close() throws IOException {
    var open = socket;
    socket = null;
    in = null;
    if (open != null) {
      open.close();
    }
  }
}
