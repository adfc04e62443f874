package vn.cadre.platform.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** A place in one sorted list: the sort keys of the last item seen. Opaque to callers. */
record Cursor(String fingerprint, List<String> keys) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String encode() {
    var parts = new ArrayList<String>();
    parts.add(fingerprint);
    parts.addAll(keys);
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Cursor decode(String text, String fingerprint, int keys) {
    try {
      var parts = List.of(JSON.readValue(Base64.getUrlDecoder().decode(text), String[].class));
      if (parts.size() == keys + 1 && parts.getFirst().equals(fingerprint)) {
        return new Cursor(fingerprint, parts.subList(1, parts.size()));
      }
    } catch (IOException | IllegalArgumentException | NullPointerException notOurs) {
      throw refused();
    }
    throw refused();
  }

  private static RuntimeException refused() {
    var violations = new Violations().add("cursor", ViolationCode.INVALID_CURSOR);
    return vn.cadre.platform.problem.ProblemException.invalid(violations.all());
  }
}
