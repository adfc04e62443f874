package vn.cadre.platform.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a whole list, or a report, can be saved as. */
public enum Format {
  /** RFC 4180, UTF-8, the first line names the columns. */
  CSV("text/csv", "csv"),
  /** One item a line, as the list itself shows it. */
  NDJSON("application/x-ndjson", "ndjson"),
  /** Office Open XML; a further sheet where one is full. */
  EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  /** A4 with a chart, for statistics alone. */
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String extension;

  Format(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a list can be had as this: one of any length is for machines, not for paper. */
  public boolean isOfLists() {
    return this != PDF;
  }

  /**
   * Whether a report of the type can be had as this: lines of a table would say no more than its
   * JSON, and only some know how they look on paper.
   */
  public boolean isOf(Class<?> table) {
    return switch (this) {
      case CSV, EXCEL -> Table.class.isAssignableFrom(table);
      case NDJSON -> false;
      case PDF -> Printed.class.isAssignableFrom(table);
    };
  }

  String extension() {
    return extension;
  }

  /**
   * The format that these types prefer to JSON; they come best first, as RFC 9110 weighs them. None
   * where JSON, or anything at all, does as well.
   */
  static Optional<Format> preferred(List<MediaType> accepted) {
    for (var type : accepted) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return Optional.empty();
      }
      var format = Arrays.stream(values()).filter(known -> known.is(type)).findFirst();
      if (format.isPresent()) {
        return format;
      }
    }
    return Optional.empty();
  }

  private boolean is(MediaType type) {
    return (type.getType() + "/" + type.getSubtype()).equalsIgnoreCase(mediaType);
  }
}
