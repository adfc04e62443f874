package vn.cadre.local.bench.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.cadre.local.bench.http.HttpConnection;
import vn.cadre.local.bench.http.HttpConnection.Answer;
import vn.cadre.local.bench.http.HttpLoad;
import vn.cadre.local.bench.replay.Capture;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.service.Service;

/**
 * Changes of people's records over HTTP: the other names become something new each time, under the
 * ETag of the answer before.
 */
final class People {
  private static final String CADRES = "/cadre/v1/cadres/";

  private final List<String> ids;
  private final String token;
  private final Map<String, String> tags = new HashMap<>();
  private int change;

  /**
   * @param ids of people whom nobody else changes meanwhile, though others may have before
   */
  People(List<String> ids, String token) {
    this.ids = List.copyOf(ids);
    this.token = token;
  }

  /** Reads the state that the first changes start from. */
  People read() {
    try (var http = new HttpConnection(Service.CADRE.port())) {
      for (var id : ids) {
        keep(id, http.exchange(HttpConnection.get(CADRES + id, token)));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] change(String id) {
    var body = "{\"otherNames\":\"Tên khác %d\"}".formatted(++change);
    return HttpConnection.patch(CADRES + id, token, tags.get(id), body);
  }

  private void keep(String id, Answer answer) {
    if (answer.status() != 200 || answer.tag() == null) {
      throw new LaunchException(
          "The record %s answered %d: %s"
              .formatted(id, answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
    }
    tags.put(id, answer.tag());
  }

  /** One change of each. */
  List<Capture.Request> changes() {
    return ids.stream()
        .map(id -> (Capture.Request) http -> keep(id, http.exchange(change(id))))
        .toList();
  }

  /** Changes one of them after the other, for as long as it is asked. */
  HttpLoad.Client client() {
    return new HttpLoad.Client() {
      private int turn = -1;

      @Override
      public byte[] next() {
        turn = (turn + 1) % ids.size();
        return change(ids.get(turn));
      }

      @Override
      public void answered(Answer answer) {
        keep(ids.get(turn), answer);
      }
    };
  }

  /** Those of one of several clients; no two have one in common. */
  static People ofClient(List<String> ids, String token, int client, int clients) {
    return new People(
        IntStream.range(0, ids.size())
            .filter(i -> i % clients == client)
            .mapToObj(ids::get)
            .toList(),
        token);
  }
}
