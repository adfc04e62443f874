package vn.cadre.registry.cadre;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** Keeps a partial date as the text it was given as; the database derives its bounds. */
@Converter(autoApply = true)
class PartialDateColumn implements AttributeConverter<PartialDate, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  @Override
  public @Nullable PartialDate convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }
}
