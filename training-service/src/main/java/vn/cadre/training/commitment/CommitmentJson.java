package vn.cadre.training.commitment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a commitment keeps as JSON. */
@ApplicationScoped
class CommitmentJson {
  private final ObjectMapper json;

  CommitmentJson(ObjectMapper json) {
    this.json = json;
  }

  @Nullable String text(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  <T> @Nullable T read(@Nullable String text, Class<T> type) {
    try {
      return text == null ? null : json.readValue(text, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
