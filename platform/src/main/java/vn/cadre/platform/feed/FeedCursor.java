package vn.cadre.platform.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** A place in the feed: everything up to a position was told. Opaque to callers. */
public record FeedCursor(long position) {
  private static final Pattern FORM = Pattern.compile("p(\\d{1,18})");

  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("p" + position).getBytes(StandardCharsets.US_ASCII));
  }

  static FeedCursor decode(String text) {
    try {
      var decoded =
          FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
      if (decoded.matches()) {
        return new FeedCursor(Long.parseLong(decoded.group(1)));
      }
    } catch (IllegalArgumentException noBase64) {
      throw refused();
    }
    throw refused();
  }

  private static ProblemException refused() {
    return ProblemException.invalid(
        new Violations().add("after", ViolationCode.INVALID_CURSOR).all());
  }
}
