package vn.cadre.training.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Json;
import vn.cadre.training.code.RegistryAnswer;

/** Reads what the registry answered beside what it answered to. */
@ApplicationScoped
public class RecordingViews {
  private final Json json;

  RecordingViews(Json json) {
    this.json = json;
  }

  /** Of a row with {@link Subject#COLUMNS}; null where it was never told to the registry. */
  public @Nullable RecordingView of(ResultSet row, Locale locale) throws SQLException {
    var answer = row.getString("answer");
    return answer == null
        ? null
        : new RecordingView(
            RegistryAnswer.valueOf(answer),
            row.getObject("since", OffsetDateTime.class).toInstant(),
            row.getObject("qualification_id", UUID.class),
            Arrays.stream(json.read(row.getString("reasons"), RecordingState.Why[].class))
                .map(
                    why -> new RecordingView.Why(why.field(), why.code(), why.message().in(locale)))
                .toList());
  }
}
