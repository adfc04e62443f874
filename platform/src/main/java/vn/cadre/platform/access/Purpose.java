package vn.cadre.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * What the caller says personal data are read for: the header {@code Purpose}. A header carries
 * ASCII, so anything else is percent-encoded UTF-8, as {@code encodeURIComponent} writes it.
 */
@RequestScoped
public class Purpose {
  public static final String HEADER = "Purpose";
  static final int LONGEST = 500;

  private static final Pattern GARBLED = Pattern.compile("[^\\x20-\\x7e]|%(?![0-9A-Fa-f]{2})");
  private static final Bilingual UNREADABLE =
      new Bilingual(
          "Chỉ gồm ký tự ASCII; chữ tiếng Việt viết theo mã phần trăm của UTF-8, như encodeURIComponent",
          "Holds ASCII only; write other letters as percent-encoded UTF-8, as encodeURIComponent does");

  private final HttpHeaders headers;

  Purpose(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * The purpose as text, or null where none is given.
   *
   * @throws vn.cadre.platform.problem.ProblemException {@code invalid-input}, for a header that is
   *     empty, too long or not to be read
   */
  public @Nullable String stated() {
    var violations = new Violations();
    var purpose = stated(violations);
    violations.refuseIfAny();
    return purpose;
  }

  /** As {@link #stated()}; what is wrong joins the violations found elsewhere in the request. */
  public @Nullable String stated(Violations violations) {
    var given = headers.getRequestHeader(HEADER);
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (given.size() > 1) {
      violations.add(HEADER, ViolationCode.REPEATED_PARAMETER);
      return null;
    }
    return read(given.getFirst(), violations);
  }

  /**
   * The purpose as text, or null for a header that an operation which shows personal data would
   * refuse.
   */
  public static @Nullable String readable(@Nullable String header) {
    return header == null ? null : read(header, new Violations());
  }

  static @Nullable String read(String header, Violations violations) {
    if (GARBLED.matcher(header).find()) {
      violations.add(HEADER, "percent-encoding", UNREADABLE);
      return null;
    }
    // a plus stays a plus: this is no form
    var decoded = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (decoded.indexOf('\uFFFD') >= 0) {
      violations.add(HEADER, "percent-encoding", UNREADABLE);
      return null;
    }
    if (Text.hasControl(decoded)) {
      violations.add(HEADER, ViolationCode.CONTROL_CHARACTER);
      return null;
    }
    var purpose = Text.clean(decoded);
    if (purpose.isEmpty() || purpose.length() > LONGEST) {
      violations.add(HEADER, ViolationCode.SIZE, 1, LONGEST);
      return null;
    }
    return purpose;
  }
}
