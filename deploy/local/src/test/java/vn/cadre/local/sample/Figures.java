package vn.cadre.local.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts from the written files alone, without a line of the generator: people in post and their
 * levels as of a date.
 */
final class Figures {
  static final List<String> DEGREE = List.of("UNIVERSITY", "MASTER", "DOCTORATE");
  static final List<String> THEORY = List.of("INTERMEDIATE", "ADVANCED", "BACHELOR");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, List<String>> SCALES =
      Map.of(
          "PROFESSIONAL",
          List.of(
              "NONE", "ELEMENTARY", "INTERMEDIATE", "COLLEGE", "UNIVERSITY", "MASTER", "DOCTORATE"),
          "POLITICAL_THEORY",
          List.of("NONE", "ELEMENTARY", "INTERMEDIATE", "ADVANCED", "BACHELOR"));

  final Map<String, JsonNode> organisations = new LinkedHashMap<>();
  final Map<String, JsonNode> titles = new LinkedHashMap<>();
  final List<JsonNode> positions;
  final Map<String, JsonNode> cadres = new LinkedHashMap<>();
  final List<Held> held = new ArrayList<>();
  final List<JsonNode> memberships;
  final List<JsonNode> decisions;
  final List<JsonNode> movements;
  final Map<String, JsonNode> separations = new LinkedHashMap<>();
  final Map<String, JsonNode> notCompleted = new LinkedHashMap<>();
  private final Map<String, List<Held>> heldBy = new HashMap<>();
  private final Map<String, List<Award>> awards = new HashMap<>();

  Figures(Path dir) throws IOException {
    read(dir, "11-evaluations").forEach(row -> notCompleted.put(text(row, "personalId"), row));
    read(dir, "12-separations").forEach(row -> separations.put(text(row, "personalId"), row));
    read(dir, "01-organisations")
        .forEach(row -> organisations.put(row.get("code").asString(""), row));
    read(dir, "02-titles").forEach(row -> titles.put(row.get("code").asString(""), row));
    positions = read(dir, "03-positions");
    for (JsonNode row : read(dir, "04-cadres")) {
      String id = row.get("personalId").asString("");
      cadres.put(id, row);
      award(id, "PROFESSIONAL", row.path("professionalLevel"), row.path("professionalAwardedOn"));
      award(
          id,
          "POLITICAL_THEORY",
          row.path("politicalTheoryLevel"),
          row.path("politicalTheoryAwardedOn"));
      if (row.has("title")) {
        hold(
            new Held(
                id,
                text(row, "organisation"),
                text(row, "title"),
                "APPOINTMENT",
                true,
                date(row, "appointedFrom"),
                null));
      }
    }
    for (JsonNode row : read(dir, "05-appointments")) {
      LocalDate to = row.has("to") ? date(row, "to") : null;
      hold(
          new Held(
              text(row, "personalId"),
              text(row, "organisation"),
              text(row, "title"),
              text(row, "kind"),
              row.get("main").asBoolean(),
              date(row, "from"),
              to));
    }
    for (JsonNode row : read(dir, "06-qualifications")) {
      if (text(row, "status").equals("COMPLETED")) {
        award(text(row, "personalId"), text(row, "kind"), row.get("level"), row.get("awardedOn"));
      }
    }
    memberships = read(dir, "08-memberships");
    decisions = read(dir, "09-decisions");
    movements = read(dir, "10-movements");
    heldBy.values().forEach(posts -> posts.sort(Comparator.comparing(Held::from)));
  }

  static List<JsonNode> read(Path dir, String name) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(dir.resolve(name + ".ndjson"), StandardCharsets.UTF_8)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  static String text(JsonNode row, String field) {
    return Objects.requireNonNull(row.get(field), field).asString("");
  }

  /** A date of reduced precision counts from its first day. */
  static LocalDate date(JsonNode row, String field) {
    String text = text(row, field);
    return LocalDate.parse(
        text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text);
  }

  private void hold(Held post) {
    held.add(post);
    heldBy.computeIfAbsent(post.person(), person -> new ArrayList<>()).add(post);
  }

  private void award(String person, String kind, JsonNode level, JsonNode on) {
    if (!level.isMissingNode()) {
      awards
          .computeIfAbsent(person + kind, key -> new ArrayList<>())
          .add(new Award(level.asString(""), LocalDate.parse(on.asString(""))));
    }
  }

  boolean within(String code, String ancestor) {
    String at = code;
    while (at != null) {
      if (at.equals(ancestor)) {
        return true;
      }
      JsonNode parent = organisations.get(at).get("parent");
      at = parent == null ? null : parent.asString("");
    }
    return false;
  }

  /** Main posts in force on a day below an organisation. */
  List<Held> mainPosts(String ancestor, LocalDate on) {
    return held.stream()
        .filter(post -> post.main() && post.inForceOn(on) && within(post.organisation(), ancestor))
        .toList();
  }

  List<Held> postsOf(String person) {
    return heldBy.getOrDefault(person, List.of());
  }

  String rank(Held post) {
    return text(titles.get(post.title()), "rank");
  }

  String levelOf(String organisation) {
    return text(organisations.get(organisation), "level");
  }

  /** The highest level completed by a day, or an empty text. */
  String level(String person, String kind, LocalDate on) {
    return awards.getOrDefault(person + kind, List.of()).stream()
        .filter(award -> !award.on().isAfter(on))
        .map(Award::level)
        .max(Comparator.comparing(SCALES.get(kind)::indexOf))
        .orElse("");
  }

  long count(List<Held> posts, String kind, LocalDate on, List<String> levels) {
    return posts.stream().filter(post -> levels.contains(level(post.person(), kind, on))).count();
  }

  record Held(
      String person,
      String organisation,
      String title,
      String kind,
      boolean main,
      LocalDate from,
      LocalDate to) {
    boolean inForceOn(LocalDate on) {
      return !from.isAfter(on) && (to == null || to.isAfter(on));
    }
  }

  private record Award(String level, LocalDate on) {}
}
