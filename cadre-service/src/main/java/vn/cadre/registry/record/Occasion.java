package vn.cadre.registry.record;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/**
 * Of whom an entry is made, and when.
 *
 * @param path of the organisation where the person belongs
 * @param born the date of birth on their record
 */
public record Occasion(UUID cadreId, String path, @Nullable PartialDate born, LocalDate today) {}
