package vn.cadre.platform.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Closes an answer with a secret that only the request itself holds: its key and whose it is. What
 * lies in the database can be found by its id, but neither read nor guessed without the request, so
 * a copy of the database tells nobody's data.
 *
 * @param id 32 bytes under which the answer is found
 */
record Seal(byte[] id, SecretKey secret) {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The seal of a request, made of everything that tells it from another one. */
  static Seal of(String client, String subject, String path, IdempotencyKey key) {
    var material = new Digest().add(client).add(subject).add(path).add(key.text()).bytes();
    try {
      var derivation = KDF.getInstance("HKDF-SHA256");
      return new Seal(
          derivation.deriveData(purpose(material, "idempotency id")),
          derivation.deriveKey("AES", purpose(material, "idempotency answer")));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static HKDFParameterSpec purpose(byte[] material, String use) {
    return HKDFParameterSpec.ofExtract()
        .addIKM(material)
        .thenExpand(use.getBytes(StandardCharsets.US_ASCII), 32);
  }

  /**
   * A number for the advisory lock; two requests that share one by chance only wait for nothing.
   */
  long lock() {
    return ByteBuffer.wrap(id).getLong();
  }

  byte[] close(byte[] open) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var closed = cipher(Cipher.ENCRYPT_MODE, nonce, open);
    return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
  }

  byte[] open(byte[] closed) {
    return cipher(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(closed, NONCE),
        Arrays.copyOfRange(closed, NONCE, closed.length));
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(id);
      return cipher.doFinal(text);
    } catch (GeneralSecurityException notOurs) {
      throw new IllegalStateException("An idempotency answer cannot be opened or closed", notOurs);
    }
  }
}
