package vn.cadre.platform.problem;

import java.util.Locale;

/**
 * A text for people in both languages of the contract; Vietnamese unless the caller prefers
 * English.
 */
public record Bilingual(String vi, String en) {

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : vi;
  }

  /** Fills the {@code %s} places of both languages with the same values. */
  public Bilingual with(Object... values) {
    return new Bilingual(vi.formatted(values), en.formatted(values));
  }
}
