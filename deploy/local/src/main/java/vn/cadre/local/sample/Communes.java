package vn.cadre.local.sample;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The real communes of the sample's districts before 2025-07-01 and what became of each, from the
 * reference's crosswalk.
 */
final class Communes {
  private static final Map<String, List<Old>> BY_DISTRICT = read();

  private Communes() {}

  /** Communes of a district in the order of their codes, as of 2025-03-01. */
  static List<Old> of(String district) {
    return BY_DISTRICT.getOrDefault(district, List.of());
  }

  /** The 54 communes, wards and special zones of Quảng Ninh from 2025-07-01. */
  static List<Unit> quangNinhToday() {
    return Resources.rows("quang-ninh-communes.csv").stream()
        .map(row -> Unit.of(row[0], row[1]))
        .toList();
  }

  /** {@code "Phường Hà Tu"} becomes {@code HA-TU}. */
  static String slug(String name) {
    return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]+", "-");
  }

  private static Map<String, List<Old>> read() {
    Map<String, Map<String, Old>> districts = new LinkedHashMap<>();
    for (String[] row : Resources.rows("communes.csv")) {
      districts
          .computeIfAbsent(row[0], district -> new LinkedHashMap<>())
          .computeIfAbsent(row[1], code -> new Old(Unit.of(code, row[2]), new ArrayList<>()))
          .successors()
          .add(Unit.of(row[3], row[4]));
    }
    Map<String, List<Old>> read = new LinkedHashMap<>();
    districts.forEach((district, communes) -> read.put(district, List.copyOf(communes.values())));
    return read;
  }

  /**
   * A unit below the province.
   *
   * @param type such as {@code Xã}, {@code Phường} or {@code Thị xã}
   * @param name without the type
   */
  record Unit(String code, String type, String name) {
    private static final Set<String> TWO_WORDS =
        Set.of("Thị trấn", "Đặc khu", "Thành phố", "Thị xã");

    static Unit of(String code, String printed) {
      String[] words = printed.split(" ");
      String two = words[0] + " " + words[1];
      String type = TWO_WORDS.contains(two) ? two : words[0];
      return new Unit(code, type, printed.substring(type.length() + 1));
    }

    boolean ward() {
      return type.equals("Phường");
    }

    Organisation.Kind kind() {
      return switch (type) {
        case "Phường" -> Organisation.Kind.WARD;
        case "Thị trấn" -> Organisation.Kind.TOWNSHIP;
        case "Đặc khu" -> Organisation.Kind.SPECIAL_ZONE;
        default -> Organisation.Kind.COMMUNE;
      };
    }

    /** As written within a sentence: {@code xã Lương Bằng}. */
    String inText() {
      return type.toLowerCase(Locale.ROOT) + " " + name;
    }
  }

  /**
   * A commune of before.
   *
   * @param successors the units that took it over, the one that took its seat and people first
   */
  record Old(Unit unit, List<Unit> successors) {
    Unit successor() {
      return successors.getFirst();
    }
  }
}
