package vn.cadre.training.workforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.PackKind;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.sql.Sql;

/**
 * The registry's packs of numbers, chosen and read as the registry does, so that a rule of the
 * kernel finds the same in both services. Packs of this service's own are {@code
 * platform.policy.Policies}.
 */
@ApplicationScoped
public class RegistryPolicies {
  private static final String PACKS =
      "SELECT id, code, kind, organisation, versions FROM registry_pack WHERE kind = ?";

  private final Sql sql;
  private final ObjectMapper json;

  RegistryPolicies(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
  }

  /**
   * The version that holds.
   *
   * @param path of the organisation concerned; null where there is none
   * @return empty where no pack of the kind is in force, or none has arrived
   */
  public <N extends Record> Optional<Policy<N>> inForce(
      PackKind<N> kind, @Nullable String path, LocalDate day) {
    return all(kind).inForce(path, day);
  }

  /** All packs of a kind, for whoever asks for many people; one statement. */
  public <N extends Record> RegistryPacks<N> all(PackKind<N> kind) {
    return new RegistryPacks<>(
        kind,
        sql.list(
            PACKS,
            List.of(kind.name()),
            row ->
                new PackState(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("kind"),
                    row.getString("organisation"),
                    List.of(versions(row.getString("versions"))))));
  }

  private PackState.Version[] versions(String text) {
    try {
      return json.readValue(text, PackState.Version[].class);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException(
          "Versions of a pack that were stored cannot be read", notOurs);
    }
  }
}
