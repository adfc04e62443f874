package vn.cadre.registry;

import static vn.cadre.registry.Registry.post;

import java.util.List;
import java.util.Map;
import vn.cadre.registry.Registry.Made;

/** One entry of each kind that hangs on a person, as somebody would record it, and a correction. */
public final class EntrySamples {

  /**
   * A kind of entries.
   *
   * @param path last segment of its collection
   * @param table where it lies
   * @param body a whole entry, in force on {@link #IN_FORCE} and not on {@link #NOT_YET}
   * @param field that {@code corrected} corrects
   */
  public record Sample(
      String path, String table, Map<String, ?> body, String field, Object corrected) {

    public Made recordedFor(Made person) {
      return post(person.location() + "/" + path, body);
    }

    /** Corrects the field, and says why. */
    public Map<String, ?> correction() {
      return Map.of(field, corrected, "reason", "Đính chính theo hồ sơ gốc");
    }

    @Override
    public String toString() {
      return path;
    }
  }

  public static final String IN_FORCE = "2016-01-01";
  public static final String NOT_YET = "2002-01-01";

  public static final List<Sample> ALL =
      List.of(
          new Sample(
              "qualifications",
              "qualification",
              Map.of(
                  "kind", "PROFESSIONAL",
                  "level", "MASTER",
                  "status", "COMPLETED",
                  "awardedOn", "2012-06"),
              "level",
              "UNIVERSITY"),
          new Sample(
              "work-history",
              "work_history",
              Map.of(
                  "from", "2003-04",
                  "to", "2018",
                  "organisation", "Phòng Nội vụ huyện Hoành Bồ",
                  "position", "Chuyên viên"),
              "position",
              "Phó Trưởng phòng"));

  private EntrySamples() {}
}
