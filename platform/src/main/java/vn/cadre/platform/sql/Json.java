package vn.cadre.platform.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a service keeps as JSON in columns of its own, written and read by the API's mapper. */
@ApplicationScoped
public class Json {
  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Null for null, which is no JSON null. */
  public @Nullable String text(@Nullable Object value) {
    try {
      return value == null ? null : mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(
          "%s cannot be written".formatted(value.getClass()), impossible);
    }
  }

  /** As {@link #text} wrote it. */
  public <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("No %s is kept there".formatted(type), notOurs);
    }
  }

  /** As {@link #read}, and null for null. */
  public <T> @Nullable T readIfAny(@Nullable String text, Class<T> type) {
    return text == null ? null : read(text, type);
  }
}
