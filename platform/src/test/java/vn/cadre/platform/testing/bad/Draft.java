package vn.cadre.platform.testing.bad;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.testing.contract.Operation;

/** A request on its way to be spoilt. */
final class Draft {
  private static final int SHOWN = 400;

  /** A name and a value, written as they are. */
  record Pair(String name, String value) {}

  final Operation operation;
  final List<Pair> query = new ArrayList<>();
  final List<Pair> headers = new ArrayList<>();

  /** Cursors that belong to other lists. */
  List<String> foreignCursors = List.of();

  String verb;
  String path;
  byte[] body = new byte[0];

  /** The body as JSON, where it is; {@link #body} is what is sent. */
  @Nullable ObjectNode json;

  /** What was spoilt. */
  String flaw = "nothing";

  /**
   * Whether the request may no longer be one of the operation: then any operation's answer is
   * right.
   */
  boolean astray;

  /** Whether this is HTTP at all; what is not is answered by the decoder, with a bare 400. */
  boolean http = true;

  Draft(Operation operation, String path) {
    this.operation = operation;
    this.verb = operation.verb();
    this.path = path;
  }

  Draft flaw(String text) {
    flaw = text;
    return this;
  }

  void body(String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
  }

  void header(String name, String value) {
    headers.removeIf(known -> known.name().equalsIgnoreCase(name));
    headers.add(new Pair(name, value));
  }

  void withoutHeader(String name) {
    headers.removeIf(known -> known.name().equalsIgnoreCase(name));
  }

  String target() {
    return query.isEmpty()
        ? path
        : path
            + "?"
            + String.join("&", query.stream().map(p -> p.name() + "=" + p.value()).toList());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  byte[] bytes(URI server) {
    var out = new ByteArrayOutputStream();
    var head = new StringBuilder(verb).append(' ').append(target()).append(" HTTP/1.1\r\n");
    if (headers.stream().noneMatch(h -> h.name().equalsIgnoreCase("host"))) {
      head.append("Host: ").append(server.getAuthority()).append("\r\n");
    }
    headers.forEach(h -> head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
    if (body.length > 0
        && headers.stream().noneMatch(h -> h.name().equalsIgnoreCase("content-length"))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** The request for a shell; what is too long to read is named by its length. */
  String curl(URI server) {
    var command = new StringBuilder("curl --path-as-is -gsS -X ").append(quoted(verb));
    for (var header : headers) {
      var secret = header.name().equalsIgnoreCase("authorization") && header.value().length() > 60;
      command
          .append(" -H ")
          .append(quoted(header.name() + ": " + (secret ? "Bearer $TOKEN" : header.value())));
    }
    if (body.length > 0) {
      command.append(" --data-binary ").append(quoted(new String(body, StandardCharsets.UTF_8)));
    }
    return command.append(' ').append(quoted(server + target())).toString();
  }

  private static String quoted(String text) {
    var shown = new StringBuilder("$'");
    text.codePoints()
        .limit(SHOWN)
        .forEach(c -> {
          if (c < 0x20 || c == 0x7f || c == 0xfffd) {
            shown.append("\\x%02x".formatted(c & 0xff));
          } else {
            shown.append(c == '\'' || c == '\\' ? "\\" : "").appendCodePoint(c);
          }
        });
    return shown
        .append(text.length() > SHOWN ? "'…(" + text.length() + " characters)" : "'")
        .toString();
  }
}
