package vn.cadre.kernel.retirement;

import java.time.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The age of retirement of those born within some months: a row of NĐ 135/2020, Annex I.
 *
 * @param bornFrom the first month; null in the first row of a table
 * @param bornTo the last month, included; null in the last row
 * @param verified whether the row was checked against the annex
 */
public record BirthBand(
    @Nullable YearMonth bornFrom, @Nullable YearMonth bornTo, Period age, boolean verified) {

  boolean holds(YearMonth born) {
    return (bornFrom == null || !born.isBefore(bornFrom))
        && (bornTo == null || !born.isAfter(bornTo));
  }
}
