package vn.cadre.platform.etag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/** {@code If-Match} of the request at hand: 428 without it, 412 when the version moved on. */
@RequestScoped
public class Preconditions {
  private static final Pattern TAG = Pattern.compile("\"(\\d+)\\.[0-9a-f]+\"");
  private final HttpHeaders headers;

  Preconditions(HttpHeaders headers) {
    this.headers = headers;
  }

  /** {@code *} does not say which version the caller saw, so it counts as missing. */
  public void requireVersion(long current) {
    var given = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (saysNothing(given)) {
      throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
    }
    var matches =
        Arrays.stream(given.split(","))
            .map(tag -> TAG.matcher(tag.trim()))
            .anyMatch(tag -> tag.matches() && tag.group(1).equals(Long.toString(current)));
    if (!matches) {
      throw ProblemException.of(CommonProblem.STALE);
    }
  }

  /** Whether the header names no version that the caller saw. */
  static boolean saysNothing(@Nullable String given) {
    return given == null || given.isBlank() || given.trim().equals("*");
  }

  /** Somebody else made at this moment what the caller saw as not there yet. */
  public void requireWritten(int rows) {
    if (rows == 0) {
      throw ProblemException.of(CommonProblem.STALE);
    }
  }
}
