package vn.cadre.gateway.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * How one part is.
 *
 * @param name the service's id, or {@code identity} for the issuer of tokens
 * @param since when the gateway first saw it in this state
 * @param checkedAt when it last looked
 * @param latencyMillis how long the last answer took; that of a failure when there was none
 * @param checks what the part itself reports; empty when it does not answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartStatus(
    String name,
    State state,
    Instant since,
    Instant checkedAt,
    long latencyMillis,
    List<Check> checks) {

  public PartStatus {
    checks = List.copyOf(checks);
  }

  public boolean up() {
    return state == State.UP;
  }
}
