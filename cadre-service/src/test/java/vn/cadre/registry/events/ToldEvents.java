package vn.cadre.registry.events;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.testing.Superuser;

/** What was told of one record, read beyond the policies, which show internal events to nobody. */
public final class ToldEvents implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Superuser superuser;

  public ToldEvents(String url) {
    superuser = Superuser.of(url);
  }

  /** One event of the outbox. */
  public record Told(
      String aggregate, long sequence, String type, boolean internal, JsonNode data) {}

  /** In the order of their sequence. */
  public List<Told> of(String id) {
    return superuser.list(
        row ->
            new Told(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                tree(row.getString(5))),
        "SELECT aggregate, sequence, type, internal, data FROM outbox_event"
            + " WHERE aggregate_id = ? ORDER BY sequence",
        UUID.fromString(id));
  }

  /** As above, once they are seen to keep the schema and to follow each other without gaps. */
  public List<Told> sound(String id) {
    var events = of(id);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).sequence()).as(events.toString()).isEqualTo(i + 1);
    }
    if (!events.isEmpty()) {
      keepTheSchema(events);
    }
    return events;
  }

  /** Their data are as the published schema says, and no field of a state is unknown to it. */
  public static void keepTheSchema(List<Told> events) {
    var address = "/cadre/v1/events/" + events.getFirst().aggregate() + ".schema.json";
    var whole = tree(viewer(EVERYWHERE).get(address).then().statusCode(200).extract().asString());
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(whole.at("/properties/data"));
    var types = whole.at("/properties/type/enum").toString();
    for (var event : events) {
      assertThat(schema.validate(event.data())).as(event.toString()).isEmpty();
      assertThat(types).contains("." + event.type() + ".v1");
      assertThat(event.data().get("state").properties().stream().map(Map.Entry::getKey))
          .isSubsetOf(
              whole.at("/properties/data/properties/state/properties").properties().stream()
                  .map(Map.Entry::getKey)
                  .toList());
    }
  }

  public static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
  }
}
