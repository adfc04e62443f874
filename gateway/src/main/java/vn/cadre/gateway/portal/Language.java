package vn.cadre.gateway.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.web.RequestLanguage;

/** The language of a page: what its address asks for, else what the browser prefers. */
public record Language(Locale locale) {

  public static Language of(@Nullable String asked, @Nullable String acceptLanguage) {
    return new Language(
        asked == null ? RequestLanguage.of(acceptLanguage) : RequestLanguage.of(asked));
  }

  public String code() {
    return locale.getLanguage();
  }

  public String say(String vi, String en) {
    return say(new Bilingual(vi, en));
  }

  public String say(Bilingual text) {
    return text.in(locale);
  }

  public boolean english() {
    return locale.equals(Locale.ENGLISH);
  }
}
