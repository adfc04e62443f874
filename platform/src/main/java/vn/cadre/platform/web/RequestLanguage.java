package vn.cadre.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Vietnamese unless {@code Accept-Language} prefers English. */
public final class RequestLanguage {
  public static final Locale VIETNAMESE = Locale.of("vi");
  private static final List<Locale> SUPPORTED = List.of(VIETNAMESE, Locale.ENGLISH);

  private RequestLanguage() {}

  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return VIETNAMESE;
    }
    try {
      var preferred = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
      return preferred == null ? VIETNAMESE : preferred;
    } catch (IllegalArgumentException malformedHeader) {
      return VIETNAMESE; // RFC 9110: a language preference is advice, never a reason to refuse
    }
  }
}
