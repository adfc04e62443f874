package vn.cadre.platform.export;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import vn.cadre.platform.query.Page;

/**
 * Writes lists page by page, each in a transaction of its own, so that memory stays constant, no
 * connection waits for a slow client, and each page is held to the rules of that moment. What ends
 * a stream half-way breaks the connection off, so that it never looks whole.
 */
@ApplicationScoped
class Streams {
  private final WholeList list;
  private final ObjectMapper json;
  private final Places places;
  private final ExportConfig config;

  Streams(WholeList list, ObjectMapper json, Places places, ExportConfig config) {
    this.list = list;
    this.json = json;
    this.places = places;
    this.config = config;
  }

  /**
   * The list that the request began.
   *
   * @param until when the caller's token expires, and the export with it
   */
  StreamingOutput of(Format format, JavaType item, Page<?> first, Instant until) {
    return out -> places.run(out, taken -> write(format, item, first, until, taken));
  }

  /** A table that is there as a whole. */
  StreamingOutput of(Format format, JavaType row, List<?> table) {
    return out -> {
      try (var rows = Rows.of(format, json, row, out)) {
        for (var one : table) {
          rows.add(one);
        }
      }
    };
  }

  private void write(Format format, JavaType item, Page<?> first, Instant until, OutputStream out)
      throws IOException {
    var limit = Instant.now().plus(config.limit());
    try (var rows = Rows.of(format, json, item, out)) {
      var page = first;
      while (true) {
        for (var one : page.items()) {
          rows.add(one);
        }
        if (page.next() == null) {
          break;
        }
        goesOn(until.isBefore(limit) ? until : limit);
        page = list.after(page.next());
      }
    }
  }

  /** Whoever has lost the right since, as far as the token can tell, gets no more of it. */
  private static void goesOn(Instant until) throws IOException {
    if (Instant.now().isAfter(until)) {
      throw new IOException("The export may not go on: its token or its time has expired.");
    }
  }
}
