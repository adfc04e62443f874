package vn.cadre.local.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection, as thin as pgbench's: the load shares the processors with
 * what it measures, and a full client costs more there than the service does.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  public HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /**
   * @param tag the header ETag, if there is one
   */
  public record Answer(int status, @Nullable String tag, byte[] body) {}

  public static byte[] get(String path, String token) {
    return ("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n\r\n")
        .formatted(path, token)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A JSON Merge Patch of the state that the tag stands for. */
  public static byte[] patch(String path, String token, String tag, String body) {
    return ("PATCH %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n"
            + "If-Match: %s\r\nContent-Type: application/merge-patch+json\r\nContent-Length: %d\r\n\r\n%s")
        .formatted(path, token, tag, body.getBytes(StandardCharsets.UTF_8).length, body)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a request and waits for the whole answer. */
  public Answer exchange(byte[] request) throws IOException {
    out.write(request);
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var length = 0;
    var chunked = false;
    String tag = null;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.endsWith("chunked");
      } else if (lower.startsWith("etag:")) {
        tag = header.substring("etag:".length()).strip();
      }
    }
    return new Answer(status, tag, chunked ? chunks() : bytes(length));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      var size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      body.write(bytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private byte[] bytes(int count) throws IOException {
    var bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the connection ended within an answer");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection ended within an answer");
      }
      line.append((char) c);
    }
    line.setLength(Math.max(0, line.length() - 1));
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
