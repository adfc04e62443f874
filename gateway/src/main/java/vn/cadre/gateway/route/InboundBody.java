package vn.cadre.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/**
 * The body of a request as the service draws it. One that grows past the limit without having
 * announced its length is cut off, and what still arrives is discarded; a service that stops
 * drawing is waited for.
 */
final class InboundBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final long limit;
  private final Exchange exchange;
  private long seen;
  private boolean complete;

  InboundBody(ReadStream<Buffer> source, long limit, Exchange exchange) {
    this.source = source;
    this.limit = limit;
    this.exchange = exchange;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    source.handler(handler == null ? null : chunk -> pass(chunk, handler));
    return this;
  }

  private void pass(Buffer chunk, Handler<Buffer> handler) {
    seen += chunk.length();
    if (seen <= limit) {
      handler.handle(chunk);
    } else {
      exchange.end(ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE));
    }
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(nothing -> {
      complete = true;
      exchange.waits();
      if (handler != null) {
        handler.handle(null);
      }
    });
    return this;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    if (!complete) {
      exchange.waits();
    }
    source.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    draws();
    source.resume();
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    draws();
    source.fetch(amount);
    return this;
  }

  private void draws() {
    if (!complete) {
      exchange.proceeds();
    }
  }
}
