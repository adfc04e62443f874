package vn.cadre.training.attendance;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a session starts, as people write it, or as a sheet stores it. */
final class StartTime {
  private static final Pattern WRITTEN =
      Pattern.compile("(?<h>[0-9]{1,2})(?::(?<m>[0-9]{2})(?::00)?|[hHgG](?<n>[0-9]{2})?)");

  /** A sheet keeps a time of day as a share of the day. */
  private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,20})?");

  private static final long MINUTES = 24 * 60;

  private StartTime() {}

  /** Null where the text is no time of day. */
  static @Nullable LocalTime read(String text) {
    var written = WRITTEN.matcher(text);
    if (written.matches()) {
      var behind = written.group("m") == null ? written.group("n") : written.group("m");
      var minutes = behind == null ? 0 : Integer.parseInt(behind);
      var hours = Integer.parseInt(written.group("h"));
      return hours < 24 && minutes < 60 ? LocalTime.of(hours, minutes) : null;
    }
    if (!SHARE.matcher(text).matches()) {
      return null;
    }
    var minutes = Math.round(new BigDecimal(text).doubleValue() * MINUTES);
    return minutes < MINUTES ? LocalTime.of((int) (minutes / 60), (int) (minutes % 60)) : null;
  }
}
