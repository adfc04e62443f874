package vn.cadre.training.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Printed;
import vn.cadre.platform.print.Paper;

/** The figures of a period. */
@Schema(name = "TrainingReport")
record TrainingReport(
    @Schema(description = "first day of the period", examples = "2020-01-01") LocalDate from,
    @Schema(description = "first day after the period", examples = "2021-01-01") LocalDate to,
    @Schema(description = "null for the caller's whole scope") @Nullable Place organiser,
    @Schema(description = "all organisers together, each by its own plan") Figures total,
    @Schema(
            description =
                "the same by the level of the organiser: what the province holds apart from what localities hold")
        Group levels,
    @Schema(description = "of the total, what is held abroad") Figures abroad,
    @Schema(description = "the total by the first dimension; null where none was asked for")
        @Nullable Group groups)
    implements Printed<TrainingReport.Row> {

  /** An organisation by name. */
  @Schema(name = "TrainingOrganiser")
  record Place(String code, String name) {}

  /** The figures by one dimension; all but persons add up to the whole. */
  @Schema(name = "TrainingGroup")
  record Group(
      @Schema(description = "the dimension", examples = "kind") String by, List<Item> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  /** Those of one value. */
  @Schema(name = "TrainingItem")
  record Item(
      @Schema(description = "the code, or the period", examples = "STATE_MANAGEMENT") String key,
      @Schema(description = "in the language of the caller", examples = "Quản lý nhà nước")
          String label,
      Figures figures,
      @Schema(description = "these by the next dimension") @Nullable Group groups) {}

  /** A line of the table; totals first. */
  @Schema(name = "TrainingReportRow")
  record Row(
      @Schema(description = "the dimension; TOTAL and ABROAD for these", examples = "kind")
          String by,
      @Schema(description = "labels of the groups that it lies within") String within,
      @Schema(description = "the code, or the period", examples = "STATE_MANAGEMENT") String key,
      @Schema(description = "in the language of the caller", examples = "Quản lý nhà nước")
          String label,
      Figures figures) {}

  @Override
  public Paper onPaper(Locale language) {
    return TrainingReportPaper.of(this, language);
  }

  @Override
  public List<Row> table() {
    var rows = new ArrayList<Row>();
    rows.add(new Row("TOTAL", "", "TOTAL", "", total));
    rows.add(new Row("ABROAD", "", "ABROAD", "", abroad));
    add(levels, "", rows);
    if (groups != null) {
      add(groups, "", rows);
    }
    return rows;
  }

  private static void add(Group group, String within, List<Row> rows) {
    for (var item : group.items()) {
      rows.add(new Row(group.by(), within, item.key(), item.label(), item.figures()));
      if (item.groups() != null) {
        add(item.groups(), within.isEmpty() ? item.label() : within + " / " + item.label(), rows);
      }
    }
  }
}
