package vn.cadre.registry.vitae;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;

/**
 * A person's life in the order of form 2C/TCTW-98, as text: what programs calculate with is in the
 * collections of the record.
 */
@Schema(name = "CurriculumVitae")
record CurriculumVitae(
    UUID cadreId,
    long version,
    @Schema(description = "the day that everything in it speaks of") LocalDate asOf,
    @Schema(description = "the form whose order it follows", examples = "2C/TCTW-98") String form,
    @Schema(
            description =
                "number of the file, which is the personal number; only its last digits where it is masked, null where none is recorded",
            examples = "022075012345")
        @Nullable String fileCode,
    @Schema(description = "in capitals, as the form prints it", examples = "NGUYỄN VĂN AN")
        String fullName,
    @Schema(
            description = "where the person belongs on the day, by name",
            examples = "Phòng Nội vụ huyện Hoành Bồ")
        String organisation,
    @Schema(description = "the items of the form, 1 to 31, each always there") List<Item> items,
    @Schema(description = "names of the lines and tables that this caller is not shown")
        List<String> masked)
    implements Versioned {

  CurriculumVitae {
    items = List.copyOf(items);
    masked = List.copyOf(masked);
  }

  /** A numbered item of the form. */
  @Schema(name = "CurriculumVitaeItem")
  record Item(
      @Schema(description = "as the form counts", examples = "14") int number,
      @Schema(description = "as the form prints it", examples = "Ngày vào Đảng Cộng sản Việt Nam")
          String label,
      @Schema(description = "what is written after it, in order") List<Line> lines,
      @Schema(description = "the tables below it, in order") List<Table> tables) {

    Item {
      lines = List.copyOf(lines);
      tables = List.copyOf(tables);
    }
  }

  /** A blank of the form and what fills it. */
  @Schema(name = "CurriculumVitaeLine")
  record Line(
      @Schema(description = "stable, camel case", examples = "partyOfficialOn") String name,
      @Schema(description = "as the form prints it", examples = "Ngày chính thức") String label,
      Presence presence,
      @Schema(
              description = "as it is printed; null where the form has a dotted blank",
              examples = "03/02/2002")
          @Nullable String text) {}

  /** A table of the form. */
  @Schema(name = "CurriculumVitaeTable")
  record Table(
      @Schema(description = "stable, camel case", examples = "training") String name,
      @Schema(description = "as the form prints it", examples = "Về bản thân") String title,
      Presence presence,
      List<String> columns,
      List<Row> rows) {

    Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table. */
  @Schema(name = "CurriculumVitaeRow")
  record Row(List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    static Row of(@Nullable String... cells) {
      return new Row(Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList());
    }
  }
}
