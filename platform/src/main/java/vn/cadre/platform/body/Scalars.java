package vn.cadre.platform.body;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.Text;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * Reads single values from text, as they come in JSON strings, query parameters and cells of a
 * sheet.
 */
public final class Scalars {
  private static final DateTimeFormatter ISO_DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<Class<?>> TEXTUAL =
      Set.of(String.class, LocalDate.class, Instant.class, PartialDate.class, UUID.class);

  private Scalars() {}

  /** Whether a JSON string, rather than a number or a boolean, carries this type. */
  public static boolean isTextual(Class<?> type) {
    return TEXTUAL.contains(type) || type.isEnum();
  }

  /**
   * The value, or null with a violation added. Text is stored NFC and trimmed; empty text is
   * absent.
   */
  public static @Nullable Object parse(
      Class<?> type, String given, String field, Violations violations) {
    if (Text.hasControl(given.strip())) {
      violations.add(field, ViolationCode.CONTROL_CHARACTER);
      return null;
    }
    var text = Text.clean(given);
    if (text.isEmpty()) {
      return null;
    }
    if (type == String.class) {
      return text;
    }
    if (type.isEnum()) {
      return constant(type, text, field, violations);
    }
    try {
      return switch (type.getName()) {
        case "java.time.LocalDate" -> day(text);
        case "java.time.Instant" -> Instant.parse(text);
        case "vn.cadre.kernel.PartialDate" -> PartialDate.parse(text);
        case "java.util.UUID" -> uuid(text);
        case "java.lang.Integer", "int" -> Integer.valueOf(text);
        case "java.lang.Long", "long" -> Long.valueOf(text);
        case "java.lang.Boolean", "boolean" -> truth(text);
        default -> throw new IllegalStateException("No reader for " + type);
      };
    } catch (DateTimeParseException noDate) {
      violations.add(field, ViolationCode.INVALID_DATE, describe(type));
    } catch (IllegalArgumentException wrong) {
      violations.add(field, ViolationCode.WRONG_TYPE, describe(type));
    }
    return null;
  }

  /** How a value of the type is written, for messages. */
  public static String describe(Class<?> type) {
    return switch (type.getName()) {
      case "java.time.LocalDate" -> "YYYY-MM-DD (1800–2999)";
      case "vn.cadre.kernel.PartialDate" -> "YYYY, YYYY-MM, YYYY-MM-DD (1800–2999)";
      case "java.time.Instant" -> "YYYY-MM-DDThh:mm:ssZ";
      case "java.util.UUID" -> "UUID";
      case "java.lang.Integer", "int", "java.lang.Long", "long" -> "integer";
      case "java.lang.Boolean", "boolean" -> "true, false";
      case "java.lang.String" -> "string";
      case "java.util.List", "java.util.Set" -> "array";
      default -> type.isEnum() ? "string" : "object";
    };
  }

  private static LocalDate day(String text) {
    var day = LocalDate.parse(text, ISO_DAY);
    if (day.getYear() < 1800 || day.getYear() > 2999) {
      throw new DateTimeParseException("year out of range", text, 0);
    }
    return day;
  }

  private static UUID uuid(String text) {
    var id = UUID.fromString(text);
    if (!id.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return id;
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static @Nullable Object constant(
      Class<?> type, String text, String field, Violations violations) {
    for (var constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(text)) {
        return constant;
      }
    }
    var allowed =
        Arrays.stream(type.getEnumConstants())
            .map(c -> ((Enum<?>) c).name())
            .collect(Collectors.joining(", "));
    violations.add(field, ViolationCode.NOT_ONE_OF, allowed);
    return null;
  }
}
