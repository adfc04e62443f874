package vn.cadre.platform.assessment;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.cadre.kernel.Length;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.policy.number.Percent;

/** Values of rules as they stand in JSON, so that what was stored equals what is found again. */
final class Plain {

  private Plain() {}

  /** A length between bounds is {@code {"least", "most"}}. */
  static Object of(Object value) {
    return switch (value) {
      case String text -> text;
      case Integer number -> number;
      case Long number -> number;
      case Boolean flag -> flag;
      case Enum<?> constant -> constant.name();
      case UUID id -> id.toString();
      case PartialDate date -> date.toString();
      case Temporal time -> time.toString();
      case TemporalAmount amount -> amount.toString();
      case Percent percent -> percent.value().toPlainString();
      case Length length when length.isExact() -> length.least().toString();
      case Length length ->
          Map.of("least", length.least().toString(), "most", length.most().toString());
      case Collection<?> several -> several.stream().map(Plain::of).toList();
      case Map<?, ?> map -> {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((key, inner) -> plain.put(key.toString(), of(inner)));
        yield plain;
      }
      default -> throw new IllegalArgumentException("No plain form of " + value.getClass());
    };
  }
}
