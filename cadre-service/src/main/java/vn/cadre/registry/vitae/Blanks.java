package vn.cadre.registry.vitae;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.vitae.CurriculumVitae.Line;
import vn.cadre.registry.vitae.CurriculumVitae.Row;
import vn.cadre.registry.vitae.CurriculumVitae.Table;

/** Fills the blanks of a form and remembers which stay empty because they are masked. */
final class Blanks {
  private final boolean personalShown;
  private final List<String> masked = new ArrayList<>();
  private final List<String> uncovered = new ArrayList<>();

  /**
   * @param personalShown whether the caller is shown the personal data of this person
   */
  Blanks(boolean personalShown) {
    this.personalShown = personalShown;
  }

  /** What was not shown. */
  List<String> masked() {
    return List.copyOf(masked);
  }

  /** The personal data that were shown. */
  List<String> uncovered() {
    return List.copyOf(uncovered);
  }

  Line line(String name, String label, @Nullable String text) {
    return text == null || text.isBlank()
        ? new Line(name, label, Presence.NOT_RECORDED, null)
        : new Line(name, label, Presence.RECORDED, text);
  }

  /** A blank of the form for which the register has no field. */
  Line byHand(String name, String label) {
    return new Line(name, label, Presence.NOT_KEPT, null);
  }

  Line personal(String name, String label, @Nullable String text) {
    return personal(name, label, text, null);
  }

  /**
   * @param remainder what of it everyone is shown
   */
  Line personal(String name, String label, @Nullable String text, @Nullable String remainder) {
    if (text == null || text.isBlank()) {
      return line(name, label, null);
    }
    if (personalShown) {
      uncovered.add(name);
      return line(name, label, text);
    }
    masked.add(name);
    return new Line(name, label, Presence.MASKED, remainder);
  }

  Table table(String name, String title, List<String> columns, List<Row> rows) {
    return new Table(
        name, title, rows.isEmpty() ? Presence.NOT_RECORDED : Presence.RECORDED, columns, rows);
  }

  /**
   * @param rows null where this caller is not shown them
   */
  Table personal(String name, String title, List<String> columns, @Nullable List<Row> rows) {
    if (rows == null) {
      masked.add(name);
      return new Table(name, title, Presence.MASKED, columns, List.of());
    }
    if (!rows.isEmpty()) {
      uncovered.add(name);
    }
    return table(name, title, columns, rows);
  }
}
