package vn.cadre.registry.vitae;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a template is given as {@code cv}: the curriculum vitae with a text for every blank, so that
 * no template has to know what an empty one looks like. Lines and tables also stand by their names.
 */
final class PrintModel {
  private static final String DOTS = "…".repeat(8);
  private static final String NOT_SHOWN = "[không hiển thị]";

  private PrintModel() {}

  static Map<String, Object> of(CurriculumVitae vitae) {
    var lines = new LinkedHashMap<String, Map<String, Object>>();
    var tables = new LinkedHashMap<String, Map<String, Object>>();
    vitae.items().stream()
        .flatMap(item -> item.lines().stream())
        .forEach(line -> lines.put(line.name(), line(line)));
    vitae.items().stream()
        .flatMap(item -> item.tables().stream())
        .forEach(table -> tables.put(table.name(), table(table)));
    var items = vitae.items().stream().map(item -> item(item, lines, tables)).toList();
    return Map.of(
        "form", vitae.form(),
        "fullName", vitae.fullName(),
        "fileCode", Objects.requireNonNullElse(vitae.fileCode(), DOTS),
        "organisation", vitae.organisation(),
        "asOf", FormDate.of(vitae.asOf()),
        "partlyHidden", !vitae.masked().isEmpty(),
        "items", items,
        "lines", lines,
        "tables", tables);
  }

  private static Map<String, Object> item(
      CurriculumVitae.Item item,
      Map<String, Map<String, Object>> lines,
      Map<String, Map<String, Object>> tables) {
    return Map.of(
        "number", item.number(),
        "label", item.label(),
        "lines", item.lines().stream().map(line -> lines.get(line.name())).toList(),
        "tables", item.tables().stream().map(table -> tables.get(table.name())).toList());
  }

  private static Map<String, Object> line(CurriculumVitae.Line line) {
    var said = Objects.requireNonNullElse(line.text(), "");
    var text =
        switch (line.presence()) {
          case RECORDED -> said;
          case NOT_RECORDED, NOT_KEPT -> DOTS;
          case MASKED -> (said + " " + NOT_SHOWN).strip();
        };
    return Map.of(
        "name", line.name(),
        "label", line.label(),
        "presence", line.presence().name(),
        "text", text);
  }

  /** A table without rows has one to be filled in by hand. */
  private static Map<String, Object> table(CurriculumVitae.Table table) {
    var hidden = table.presence() == Presence.MASKED;
    var width = table.columns().size();
    List<List<String>> rows =
        table.rows().isEmpty()
            ? List.of(
                IntStream.range(0, width)
                    .mapToObj(column -> hidden ? (column == 0 ? NOT_SHOWN : "") : "……")
                    .toList())
            : table.rows().stream().map(CurriculumVitae.Row::cells).toList();
    return Map.of(
        "name", table.name(),
        "title", table.title(),
        "presence", table.presence().name(),
        "columns", table.columns(),
        "rows", rows);
  }
}
