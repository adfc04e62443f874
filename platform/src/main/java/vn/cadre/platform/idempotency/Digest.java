package vn.cadre.platform.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** SHA-256 over parts whose lengths count too, so that no two lists of parts look alike. */
final class Digest {
  private static final int BUFFER = 64 * 1024;
  private final MessageDigest sha;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Digest add(@Nullable String text) {
    return add(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
  }

  Digest addAll(Collection<String> texts) {
    length(texts.size());
    texts.stream().sorted().forEach(this::add);
    return this;
  }

  Digest add(byte[] bytes) {
    length(bytes.length);
    sha.update(bytes);
    return this;
  }

  /** Reads the file piece by piece, however large it is. */
  Digest add(Path file) {
    try (var in = Files.newInputStream(file)) {
      length(Files.size(file));
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
      return this;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  byte[] bytes() {
    return sha.digest();
  }

  private void length(long length) {
    sha.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
  }
}
