package vn.cadre.local.bench.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import vn.cadre.local.host.LaunchException;

/** A closed loop over HTTP: each connection asks again as soon as it is answered. */
final class HttpLoad {
  private static final long SEED = 20_261_122;
  private static final double WARM_UP_SECONDS = 0.5;

  private final int port;
  private final String token;

  HttpLoad(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /**
   * Runs it.
   *
   * @param paths what is asked for, drawn at random for each request
   * @param seconds measured, after a warm-up
   */
  Speed run(List<String> paths, int connections, double seconds) {
    var requests =
        paths.stream().map(path -> HttpConnection.request(path, token)).toArray(byte[][]::new);
    var begin = System.nanoTime() + (long) (WARM_UP_SECONDS * 1e9);
    var end = begin + (long) (seconds * 1e9);
    var clients = new ArrayList<Callable<LongStream>>();
    for (int i = 0; i < connections; i++) {
      var random = new SplittableRandom(SEED + i);
      clients.add(() -> client(requests, random, begin, end));
    }
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var nanos = LongStream.empty();
      for (var client : threads.invokeAll(clients)) {
        nanos = LongStream.concat(nanos, client.get());
      }
      return Speed.of(nanos.toArray(), seconds);
    } catch (ExecutionException e) {
      throw new LaunchException("A read failed: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private LongStream client(byte[][] requests, SplittableRandom random, long begin, long end)
      throws IOException {
    var nanos = LongStream.builder();
    try (var connection = new HttpConnection(port)) {
      while (true) {
        var sent = System.nanoTime();
        var answer = connection.exchange(requests[random.nextInt(requests.length)]);
        var received = System.nanoTime();
        if (answer.status() != 200) {
          throw new IOException(
              "status %d, %s"
                  .formatted(answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
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
