package vn.cadre.local.bench.replay;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How long a process has been on a processor, to the nanosecond, so that whatever else the machine
 * does meanwhile is not counted. Linux tells it; elsewhere it is the time on the wall.
 */
final class ProcessorTime implements AutoCloseable {
  private final @Nullable RandomAccessFile file;
  private final byte[] text = new byte[64];

  ProcessorTime(long pid) {
    var statistics = Path.of("/proc/" + pid + "/schedstat");
    try {
      file = Files.isReadable(statistics) ? new RandomAccessFile(statistics.toFile(), "r") : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isTold() {
    return Files.isReadable(Path.of("/proc/self/schedstat"));
  }

  long nanos() {
    if (file == null) {
      return System.nanoTime();
    }
    try {
      file.seek(0);
      var words = new String(text, 0, Math.max(0, file.read(text)), StandardCharsets.US_ASCII);
      return Long.parseLong(words.substring(0, words.indexOf(' ')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
