package vn.cadre.registry.history;

import java.util.Map;
import java.util.Set;
import vn.cadre.registry.cadre.MaskedField;

/** Columns of the record as the API calls them, and which of them only some may see. */
final class Fields {
  private static final Map<String, String> NAMES =
      Map.of("starts", "from", "ends", "to", "title_group", "group");

  /** What says of an entry that it was mended, not what it is about. */
  private static final Set<String> OF_EVERY_ENTRY =
      Set.of("cadre_id", "corrected_at", "correction", "annulled_at", "annulment");

  private Fields() {}

  /** The field of a column: its own name in camel case, unless the API has another. */
  static String of(String column) {
    var known = NAMES.get(column);
    if (known != null) {
      return known;
    }
    var name = new StringBuilder();
    for (var word : column.split("_")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** Whether the column holds what only {@code personal-data} shows. */
  static boolean isPersonal(String kind, String column) {
    return switch (kind) {
      case "cadres" -> MaskedField.isHeldBy(column);
      case "family-members" -> !OF_EVERY_ENTRY.contains(column);
      default -> false;
    };
  }
}
