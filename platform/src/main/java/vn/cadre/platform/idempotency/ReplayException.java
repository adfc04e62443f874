package vn.cadre.platform.idempotency;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Answers in place of an operation, whatever type it declares: Jakarta REST knows no other way out
 * of a method that returns a view.
 */
final class ReplayException extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  ReplayException(Answer answer) {
    super(response(answer));
  }

  private static Response response(Answer answer) {
    var response = Response.status(answer.status()).header(IdempotencyKey.REPLAYED, "true");
    answer
        .headers()
        .forEach((name, value) ->
            response.header(name, name.equals(HttpHeaders.LOCATION) ? URI.create(value) : value));
    return answer.body().length == 0 ? response.build() : response.entity(answer.body()).build();
  }

  @Override
  public Throwable fillInStackTrace() {
    return this; // nothing went wrong
  }
}
