package vn.cadre.platform.attachment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;

/** A part of a file, both ends included. */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * The range that the header names. Several ranges at once, and what is no range, are answered
   * with the whole file, as RFC 9110 allows.
   *
   * @throws ProblemException {@code range-not-satisfiable}
   */
  static Optional<ByteRange> of(@Nullable String header, long size) {
    var given = SINGLE.matcher(header == null ? "" : header.trim());
    if (!given.matches() || given.group(1).isEmpty() && given.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (given.group(1).isEmpty()) {
      var length = Long.parseLong(given.group(2));
      return Optional.of(satisfiable(Math.max(0, size - length), size - 1, size, length > 0));
    }
    var first = Long.parseLong(given.group(1));
    var last = given.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(given.group(2));
    if (last < first) {
      return Optional.empty();
    }
    return Optional.of(satisfiable(first, Math.min(last, size - 1), size, first < size));
  }

  private static ByteRange satisfiable(long first, long last, long size, boolean satisfiable) {
    if (!satisfiable) {
      throw ProblemException.of(AttachmentProblem.RANGE_NOT_SATISFIABLE)
          .withHeader("Content-Range", "bytes */" + size);
    }
    return new ByteRange(first, last);
  }

  static ByteRange whole(long size) {
    return new ByteRange(0, size - 1);
  }

  long length() {
    return last - first + 1;
  }

  String contentRange(long size) {
    return "bytes %d-%d/%d".formatted(first, last, size);
  }
}
