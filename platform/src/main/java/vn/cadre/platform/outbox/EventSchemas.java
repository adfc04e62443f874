package vn.cadre.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The JSON schemas of a service's events, {@code events/<aggregate>.schema.json} on its class path.
 * The platform ships those of the aggregates that it publishes itself, in which {@code ${service}}
 * stands for the service's name.
 */
@ApplicationScoped
public class EventSchemas {
  private static final String SERVICE = "${service}";

  private final String service;

  EventSchemas(OutboxConfig config) {
    service = config.service();
  }

  /** The text of the schema; empty where none was shipped. */
  public Optional<String> of(String aggregate) {
    try (var schema =
        EventSchemas.class.getResourceAsStream("/events/" + aggregate + ".schema.json")) {
      return schema == null
          ? Optional.empty()
          : Optional.of(
              new String(schema.readAllBytes(), StandardCharsets.UTF_8).replace(SERVICE, service));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
