package vn.cadre.local.bench.read;

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

/**
 * One kept-alive HTTP/1.1 connection, as thin as pgbench's: the load shares the processors with
 * what it measures, and a full client costs more there than the service does.
 */
final class HttpConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  record Answer(int status, byte[] body) {}

  static byte[] request(String path, String token) {
    return ("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n\r\n")
        .formatted(path, token)
        .getBytes(StandardCharsets.US_ASCII);
  }

  Answer exchange(byte[] request) throws IOException {
    out.write(request);
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.endsWith("chunked");
      }
    }
    return new Answer(status, chunked ? chunks() : bytes(length));
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
