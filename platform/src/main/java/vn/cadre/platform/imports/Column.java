package vn.cadre.platform.imports;

/**
 * One column of an import.
 *
 * @param field the key in NDJSON, and what violations name
 * @param header the Vietnamese heading of sheets, without the mark of required columns
 * @param required whether every row needs a value
 * @param explanation what the template's second sheet says, in Vietnamese
 * @param example a value as someone would type it
 */
public record Column(
    String field,
    String header,
    ColumnType type,
    boolean required,
    String explanation,
    String example) {

  public static Column required(
      String field, String header, ColumnType type, String explanation, String example) {
    return new Column(field, header, type, true, explanation, example);
  }

  public static Column optional(
      String field, String header, ColumnType type, String explanation, String example) {
    return new Column(field, header, type, false, explanation, example);
  }
}
