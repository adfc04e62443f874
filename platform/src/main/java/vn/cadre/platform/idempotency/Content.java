package vn.cadre.platform.idempotency;

import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;

/**
 * The fingerprint of what a request sends: its query and its body. Headers do not count, so a
 * client that read the resource again meanwhile may send a newer {@code If-Match}.
 */
final class Content {

  private Content() {}

  static byte[] of(@Nullable String query, @Nullable Object[] arguments) {
    var digest = new Digest().add(query);
    for (var argument : arguments) {
      switch (argument) {
        case Body<?> body -> digest.add(body.bytes());
        case MultipartFormDataInput form -> add(form, digest);
        case null, default -> {} // from the path, which is part of the key's place
      }
    }
    return digest.bytes();
  }

  private static void add(MultipartFormDataInput form, Digest digest) {
    new TreeMap<>(form.getValues())
        .forEach((name, values) -> values.forEach(value -> add(name, value, digest)));
  }

  private static void add(String name, FormValue value, Digest digest) {
    digest.add(name).add(value.getFileName());
    if (value.isFileItem()) {
      digest.add(value.getFileItem().getFile());
    } else {
      digest.add(value.getValue());
    }
  }
}
