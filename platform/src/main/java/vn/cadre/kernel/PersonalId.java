package vn.cadre.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A personal identification number: twelve digits (NĐ 137/2015, Article 13). Three for the province
 * or country of birth registration, one for sex and century, two for the year of birth, six random;
 * there is no check digit. The number never changes when a record is corrected, so disagreement
 * with the record is a {@link Warning}, never an error.
 *
 * @param value the twelve digits; personal data, masked by {@link #toString}
 */
public record PersonalId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{12}");
  private static final int SHOWN = 3;

  /**
   * @throws IllegalArgumentException if the value is not twelve digits; the message does not repeat
   *     it
   */
  public PersonalId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("A personal number has exactly 12 digits");
    }
  }

  /** Whether the text is twelve ASCII digits. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Province or country where the birth was registered. Numbers given before 2025-07-01 use the
   * table of 63 provinces with a leading zero ({@code 024} was Bắc Giang); later ones may use the
   * new table.
   */
  public String provincePart() {
    return value.substring(0, 3);
  }

  /** The sex the fourth digit tells: even male, odd female. */
  public Sex sex() {
    return centuryDigit() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
  }

  /** The year of birth the digits tell, 1900 to 2399. */
  public int birthYear() {
    return 1900 + centuryDigit() / 2 * 100 + Integer.parseInt(value, 4, 6, 10);
  }

  /**
   * Where the number disagrees with what is recorded; a fact that is not recorded never disagrees.
   */
  public List<Warning> warnings(@Nullable Sex recordedSex, @Nullable PartialDate birthDate) {
    var warnings = new ArrayList<Warning>();
    if (recordedSex != null && recordedSex != sex()) {
      warnings.add(new Warning("personal-id-gender", sex().name(), recordedSex.name()));
    }
    if (birthDate != null && birthDate.year() != birthYear()) {
      warnings.add(
          new Warning(
              "personal-id-birth-year",
              Integer.toString(birthYear()),
              Integer.toString(birthDate.year())));
    }
    return List.copyOf(warnings);
  }

  /** The number as lists show it: only its last three digits. */
  public String masked() {
    return "*".repeat(value.length() - SHOWN) + value.substring(value.length() - SHOWN);
  }

  /** Masked, so that no log holds a number. */
  @Override
  public String toString() {
    return masked();
  }

  private int centuryDigit() {
    return value.charAt(3) - '0';
  }

  /**
   * A disagreement between a number and its record.
   *
   * @param code {@code personal-id-gender} or {@code personal-id-birth-year}
   * @param expected what the number tells
   * @param actual what is recorded
   */
  public record Warning(String code, String expected, String actual) {}
}
