package vn.cadre.local.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import vn.cadre.local.bench.http.HttpConnection.Answer;
import vn.cadre.local.bench.report.Speed;
import vn.cadre.local.host.LaunchException;

/** A closed loop over HTTP: each connection asks again as soon as it is answered. */
public final class HttpLoad {
  private static final long SEED = 20_261_122;
  private static final double WARM_UP_SECONDS = 0.5;

  private final int port;
  private final String token;

  public HttpLoad(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** What one connection asks, one request after the other. */
  public interface Client {
    byte[] next();

    /** Takes the answer, which has status 200. */
    default void answered(Answer answer) {}
  }

  /**
   * Reads.
   *
   * @param paths what is asked for, drawn at random for each request
   * @param seconds measured, after a warm-up
   */
  public Speed run(List<String> paths, int connections, double seconds) {
    var requests =
        paths.stream().map(path -> HttpConnection.get(path, token)).toArray(byte[][]::new);
    return run(
        number -> {
          var random = new SplittableRandom(SEED + number);
          return () -> requests[random.nextInt(requests.length)];
        },
        connections,
        seconds);
  }

  /**
   * Runs it.
   *
   * @param clients by number, from 0
   * @param seconds measured, after a warm-up
   */
  public Speed run(IntFunction<Client> clients, int connections, double seconds) {
    var ready = new ArrayList<Client>();
    for (int i = 0; i < connections; i++) {
      ready.add(clients.apply(i));
    }
    var begin = System.nanoTime() + (long) (WARM_UP_SECONDS * 1e9);
    var end = begin + (long) (seconds * 1e9);
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var nanos = LongStream.empty();
      var work = ready.stream().map(client -> (Callable<LongStream>) () -> ask(client, begin, end));
      for (var client : threads.invokeAll(work.toList())) {
        nanos = LongStream.concat(nanos, client.get());
      }
      return Speed.of(nanos.toArray(), seconds);
    } catch (ExecutionException e) {
      throw new LaunchException("A request failed: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private LongStream ask(Client client, long begin, long end) throws IOException {
    var nanos = LongStream.builder();
    try (var connection = new HttpConnection(port)) {
      while (true) {
        var request = client.next();
        var sent = System.nanoTime();
        var answer = connection.exchange(request);
        var received = System.nanoTime();
        if (answer.status() != 200) {
          throw new IOException(
              "status %d, %s"
                  .formatted(answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        client.answered(answer);
        if (received > end) {
          return nanos.build();
        }
        if (received > begin) {
          nanos.add(received - sent);
        }
      }
    }
  }
}
