package vn.cadre.training.workforce;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.platform.testing.TestTopic.Message;

/**
 * A workforce of a test's own, published as the registry publishes it. Each call sends one event
 * and returns when the service has taken it in. Codes get a prefix that no other test has.
 */
public final class Workforce implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);

  private final String own =
      "W" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase();
  private final Map<String, TestTopic> topics = new TreeMap<>();
  private final Map<UUID, Integer> sequences = new HashMap<>();
  private final Map<UUID, String> levels = new HashMap<>();
  private final Superuser database =
      Superuser.of(
          ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));

  /** An organisation that was published; {@code code} and {@code path} with the test's prefix. */
  public record Org(UUID id, String code, String path) {}

  /** A title that was published; {@code code} with the test's prefix. */
  public record Title(UUID id, String code) {}

  /** The code as it is published. */
  public String code(String code) {
    return own + code;
  }

  public Org organisation(String code) {
    return organisation(code, null);
  }

  public Org organisation(String code, @Nullable Org parent) {
    return organisation(code, parent, "COMMUNE");
  }

  /**
   * @param level by the registry's list {@code level}
   */
  public Org organisation(String code, @Nullable Org parent, String level) {
    var id = UUID.randomUUID();
    levels.put(id, level);
    return publish(
        new Org(id, code(code), (parent == null ? "/" : parent.path()) + code(code) + "/"), parent);
  }

  /** Says again where an organisation lies; its path and those below it follow. */
  public Org moved(Org organisation, Org parent) {
    return publish(
        new Org(organisation.id(), organisation.code(), parent.path() + organisation.code() + "/"),
        parent);
  }

  /** One that became a part of another on 1 July 2025. */
  public Org dissolved(String code, Org parent, Org into) {
    var gone = new Org(UUID.randomUUID(), code(code), parent.path() + code(code) + "/");
    return publish(gone, parent, "2025-07-01", List.of(into.code()));
  }

  private Org publish(Org organisation, @Nullable Org parent) {
    return publish(organisation, parent, null, List.of());
  }

  private Org publish(
      Org organisation, @Nullable Org parent, @Nullable String validTo, List<String> successors) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    state.put("id", organisation.id());
    state.put("code", organisation.code());
    state.put("name", "Đơn vị " + organisation.code());
    state.put("level", levels.getOrDefault(organisation.id(), "COMMUNE"));
    state.put("bloc", "STATE");
    state.put("kind", "WARD");
    state.put("administrativeUnit", null);
    state.put("parentId", parent == null ? null : parent.id());
    state.put("parentCode", parent == null ? null : parent.code());
    state.put("validFrom", "2000-01-01");
    state.put("validTo", validTo);
    state.put("predecessors", List.of());
    state.put("successors", successors);
    publish("organisations", organisation.id(), state, "projected_organisation");
    return organisation;
  }

  public Title title(String code, String rank) {
    var id = UUID.randomUUID();
    publish(
        "titles",
        id,
        state(
            "id",
            id,
            "code",
            code(code),
            "name",
            "Chức danh " + code,
            "rank",
            rank,
            "group",
            null,
            "keyPost",
            false,
            "validFrom",
            null),
        "projected_title");
    return new Title(id, code(code));
  }

  /**
   * A standard of a title from 2000 on.
   *
   * @param demands fields of the state, such as {@code minPoliticalTheoryLevel}
   */
  public UUID standard(Title title, Map<String, ?> demands) {
    var id = UUID.randomUUID();
    var state =
        state(
            "id",
            id,
            "titleCode",
            title.code(),
            "grade",
            null,
            "validFrom",
            "2000-01-01",
            "validTo",
            null,
            "minProfessionalLevel",
            null,
            "orStudying",
            false,
            "specialities",
            List.of(),
            "minPoliticalTheoryLevel",
            null,
            "minStateManagementLevel",
            null,
            "minGrade",
            null,
            "languageLevels",
            List.of(),
            "informaticsLevels",
            List.of(),
            "maxAge",
            null,
            "partyMember",
            false,
            "legalBasis",
            "Quy định " + title.code(),
            "verified",
            false,
            "decision",
            null);
    state.putAll(demands);
    publish("standards", id, state, "projected_standard");
    return id;
  }

  public UUID person(String name, Org organisation) {
    return person(name, organisation, Map.of());
  }

  /**
   * Somebody who belongs there.
   *
   * @param facts fields of the state that are not as usual, such as {@code birthDate}
   */
  public UUID person(String name, Org organisation, Map<String, ?> facts) {
    return person(UUID.randomUUID(), name, organisation, facts);
  }

  /** As above, of somebody with this id; told again where there is one. */
  public UUID person(UUID id, String name, Org organisation, Map<String, ?> facts) {
    publish("cadres", id, stateOf(id, name, organisation, facts), "projected_cadre");
    return id;
  }

  /** Sends again what the first event of somebody said, and does not wait. */
  public void repeatFirst(UUID id, String name, Org organisation) {
    send(
        "cadres",
        Message.event(
            id,
            1,
            "vn.cadre.cadre.cadres.changed.v1",
            json(stateOf(id, name, organisation, Map.of()))));
  }

  private static Map<String, @Nullable Object> stateOf(
      UUID id, String name, Org organisation, Map<String, ?> facts) {
    var levels = state("professional", null, "politicalTheory", null, "stateManagement", null);
    var state =
        state(
            "id",
            id,
            "fullName",
            name,
            "otherNames",
            null,
            "gender",
            "MALE",
            "birthDate",
            "1985-03-12",
            "nativePlace",
            null,
            "category",
            "CIVIL_SERVANT",
            "registeredIn",
            organisation.id(),
            "organisationId",
            organisation.id(),
            "organisationCode",
            organisation.code(),
            "levels",
            levels,
            "recruitedOn",
            "2010-05-01",
            "party",
            null,
            "status",
            "ACTIVE",
            "joinedInto",
            null);
    state.putAll(facts);
    return state;
  }

  /** A main post from a day on. */
  public UUID appoint(UUID person, Org organisation, Title title, String from) {
    return appoint(person, organisation, title, from, null, true);
  }

  public UUID appoint(
      UUID person, Org organisation, Title title, String from, @Nullable String to, boolean main) {
    var id = UUID.randomUUID();
    publish(
        "appointments",
        id,
        state(
            "id",
            id,
            "cadreId",
            person,
            "positionId",
            UUID.randomUUID(),
            "organisationId",
            organisation.id(),
            "organisationCode",
            organisation.code(),
            "titleCode",
            title.code(),
            "kind",
            "APPOINTMENT",
            "seatNo",
            null,
            "main",
            main,
            "from",
            from,
            "to",
            to,
            "decision",
            null,
            "endDecision",
            null,
            "extendedById",
            null,
            "annulledById",
            null,
            "evidence",
            "ROSTER"),
        "projected_appointment");
    return id;
  }

  public UUID qualify(UUID person, String kind, String level) {
    return qualify(person, kind, level, Map.of());
  }

  /**
   * @param facts fields of the state that are not as usual, such as {@code status}
   */
  public UUID qualify(UUID person, String kind, String level, Map<String, ?> facts) {
    return qualify(UUID.randomUUID(), person, kind, level, facts);
  }

  /** As above, of the qualification with this id; told again where there is one. */
  public UUID qualify(UUID id, UUID person, String kind, String level, Map<String, ?> facts) {
    var state =
        state(
            "id",
            id,
            "cadreId",
            person,
            "kind",
            kind,
            "level",
            level,
            "speciality",
            null,
            "institution",
            null,
            "status",
            "COMPLETED",
            "awardedOn",
            null,
            "state",
            "RECORDED",
            "corrected",
            null,
            "annulled",
            null);
    state.putAll(facts);
    publish("qualifications", id, state, "projected_qualification");
    return id;
  }

  /** How somebody was graded in a year. */
  public UUID evaluation(UUID person, int year, String grade) {
    var id = UUID.randomUUID();
    publish(
        "evaluations",
        id,
        state(
            "id",
            id,
            "cadreId",
            person,
            "year",
            year,
            "quarter",
            null,
            "grade",
            grade,
            "points",
            null,
            "gradingOrganisationId",
            null,
            "note",
            null,
            "decision",
            null,
            "state",
            "RECORDED",
            "corrected",
            null,
            "annulled",
            null),
        "projected_evaluation");
    return id;
  }

  /** That somebody leaves the service, and when. */
  public UUID separation(UUID person, String kind, String effectiveOn) {
    var id = UUID.randomUUID();
    publish(
        "separations",
        id,
        state(
            "id",
            id,
            "cadreId",
            person,
            "kind",
            kind,
            "effectiveOn",
            effectiveOn,
            "lastDay",
            effectiveOn,
            "state",
            "RECORDED"),
        "projected_separation");
    return id;
  }

  /** The pack of a kind that the registry ships; told once for all tests. */
  public void pack(String kind) {
    var pack = ShippedPack.of(kind);
    if (database
        .texts("SELECT code FROM registry_pack WHERE code = ?", pack.get("code"))
        .isEmpty()) {
      publish("policies", (UUID) pack.get("id"), pack, "projected_pack");
    }
  }

  /** Asks in a transaction of a caller who sees this organisation, {@code *} for all. */
  public <T> T within(String organisation, Supplier<T> question) {
    var caller = new Caller("test", "test", "Test", Set.of(), Set.of(organisation), null);
    return new Work("test", caller)
        .call(() -> QuarkusTransaction.requiringNew().call(question::get));
  }

  /** Publishes a state of whatever aggregate and awaits that it was taken in. */
  public void publish(String aggregate, UUID id, Map<String, ?> state, String table) {
    var sequence = sequences.merge(id, 1, Integer::sum);
    send(
        aggregate,
        Message.event(id, sequence, "vn.cadre.cadre." + aggregate + ".changed.v1", json(state)));
    await()
        .atMost(ARRIVES_WITHIN)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            !database
                .texts(
                    "SELECT a.sequence FROM inbox_aggregate a JOIN "
                        + table
                        + " r ON r.id = a.aggregate_id AND r.generation = a.generation"
                        + " WHERE a.aggregate_id = ? AND a.sequence >= ?",
                    id,
                    (long) sequence)
                .isEmpty());
  }

  /** Sends without waiting. */
  public void send(String aggregate, Message message) {
    topic(aggregate).send(message);
  }

  private TestTopic topic(String aggregate) {
    return topics.computeIfAbsent(
        aggregate,
        name ->
            TestTopic.on(
                ConfigProvider.getConfig().getValue("platform.inbox.topic-prefix", String.class)
                    + "cadre."
                    + name
                    + ".v1"));
  }

  /** A state by names and values. */
  public static Map<String, @Nullable Object> state(@Nullable Object... namesAndValues) {
    var state = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      state.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return state;
  }

  private static String json(Map<String, ?> state) {
    try {
      return JSON.writeValueAsString(state);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(Arrays.toString(state.keySet().toArray()), impossible);
    }
  }

  @Override
  public void close() throws SQLException {
    topics.values().forEach(TestTopic::close);
    database.close();
  }
}
