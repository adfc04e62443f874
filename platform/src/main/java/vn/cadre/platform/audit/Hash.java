package vn.cadre.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256, as 64 lower-case hexadecimal digits.
 *
 * <p>What is hashed is a list of texts in a fixed order, each as four bytes of length (big endian)
 * and that many bytes of UTF-8; a missing text is the length -1 alone. So no two lists give the
 * same bytes, and an outsider recomputes the hash from the published texts with any tool.
 */
record Hash(String hex) {
  static final int BYTES = 32;

  /** Stands before the first block of a chain. */
  static final Hash NONE = new Hash("0".repeat(2 * BYTES));

  static Hash of(@Nullable String... fields) {
    var digest = sha256();
    for (var field : fields) {
      if (field == null) {
        digest.update(length(-1));
      } else {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(length(bytes.length));
        digest.update(bytes);
      }
    }
    return of(digest.digest());
  }

  static Hash ofBytes(byte[] content) {
    return of(sha256().digest(content));
  }

  /** A hash that was stored. */
  static Hash of(byte[] hash) {
    return new Hash(HexFormat.of().formatHex(hash));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
