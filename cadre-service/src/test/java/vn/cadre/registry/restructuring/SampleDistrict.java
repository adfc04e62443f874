package vn.cadre.registry.restructuring;

import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.intake.Import;

/**
 * A district of the sample, as it is shipped: the organisations, positions and people before and
 * after the district level ended. Its codes get a prefix, so that it lies in a subtree of the
 * test's own.
 */
final class SampleDistrict {
  static final String DAY = "2025-07-01";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> CODES =
      List.of("code", "organisation", "parent", "title", "predecessors");

  private final String prefix = code("S");
  private final String root;
  private final List<Map<String, Object>> organisations;
  private final List<Map<String, Object>> titles;
  private final List<Map<String, Object>> positions;
  private final List<Map<String, Object>> cadres;
  private final List<Map<String, Object>> appointments;

  /**
   * Reads it.
   *
   * @param root code of the province that it is put below
   */
  SampleDistrict(String root) {
    this.root = root;
    titles = rows("02-titles");
    organisations = rows("01-organisations");
    positions = rows("03-positions");
    cadres = rows("04-cadres");
    appointments = rows("05-appointments");
  }

  String district() {
    return prefix + "-HA-LONG";
  }

  /** Somebody's post, as far as a day tells it. */
  record Held(String organisation, String title, String person) {}

  List<Map<String, Object>> organisations(boolean after) {
    return organisations.stream().filter(row -> DAY.equals(row.get("validFrom")) == after).toList();
  }

  List<Map<String, Object>> positions(boolean after) {
    return positions.stream().filter(row -> DAY.equals(row.get("validFrom")) == after).toList();
  }

  List<Held> held(boolean after) {
    return appointments(after).stream().map(this::held).toList();
  }

  /** What becomes of each post of before: the one of the same person from the day on. */
  Map<Held, Held> fates() {
    var next =
        appointments(true).stream()
            .collect(Collectors.toMap(row -> row.get("personalId"), this::held));
    return appointments(false).stream()
        .collect(
            Collectors.toMap(
                this::held, row -> Objects.requireNonNull(next.get(row.get("personalId")))));
  }

  /** All that stood before the day, and the empty organisations of after, by files. */
  void load() {
    send("titles", titles);
    send("organisations", organisations(false).stream().map(this::withoutForeigners).toList());
    send("positions", positions(false));
    var home =
        appointments(false).stream()
            .collect(
                Collectors.toMap(row -> row.get("personalId"), row -> row.get("organisation")));
    send(
        "cadres",
        cadres.stream()
            .map(row -> with(row, "organisation", home.get(row.get("personalId"))))
            .toList());
    send("appointments", appointments(false));
    send(
        "organisations",
        organisations(true).stream().map(row -> with(row, "predecessors", null)).toList());
    send("positions", positions(true));
  }

  private Held held(Map<String, Object> row) {
    return new Held(
        (String) row.get("organisation"), (String) row.get("title"), name(row.get("personalId")));
  }

  private String name(Object number) {
    return cadres.stream()
        .filter(row -> row.get("personalId").equals(number))
        .map(row -> (String) row.get("fullName"))
        .findFirst()
        .orElseThrow();
  }

  private List<Map<String, Object>> appointments(boolean after) {
    return appointments.stream().filter(row -> DAY.equals(row.get("from")) == after).toList();
  }

  /** What the district itself succeeded in 2020 is of another test. */
  private Map<String, Object> withoutForeigners(Map<String, Object> row) {
    return with(row, "predecessors", null);
  }

  private static Map<String, Object> with(
      Map<String, Object> row, String field, @Nullable Object value) {
    var changed = new LinkedHashMap<>(row);
    changed.put(field, value);
    changed.values().removeIf(Objects::isNull);
    return changed;
  }

  private void send(String kind, List<Map<String, Object>> rows) {
    var file = rows.stream().map(SampleDistrict::line).collect(Collectors.joining("\n"));
    var job =
        Import.start(
            Import.senderOf(kind, EVERYWHERE),
            kind,
            "create",
            false,
            kind + ".ndjson",
            file.getBytes(StandardCharsets.UTF_8));
    var end = job.end();
    if (end.getInt("accepted") != rows.size()) {
      throw new AssertionError(
          "%s: %s of %s rows accepted; %s"
              .formatted(kind, end.getInt("accepted"), rows.size(), job.findings("en")));
    }
  }

  private List<Map<String, Object>> rows(String kind) {
    var path = "/sample/ha-long/" + kind + ".ndjson";
    try (var file = SampleDistrict.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(this::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // a row is a flat object
  private Map<String, Object> row(String line) {
    try {
      var row = new LinkedHashMap<>((Map<String, Object>) JSON.readValue(line, HashMap.class));
      CODES.forEach(field -> row.computeIfPresent(field, (name, value) -> placed((String) value)));
      return row;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String placed(String codes) {
    return List.of(codes.split(";")).stream()
        .map(code -> code.equals("QUANG-NINH") ? root : prefix + "-" + code)
        .collect(Collectors.joining(";"));
  }

  private static String line(Map<String, Object> row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> List<T> where(List<T> all, Predicate<T> condition) {
    return all.stream().filter(condition).toList();
  }
}
