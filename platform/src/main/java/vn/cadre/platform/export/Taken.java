package vn.cadre.platform.export;

import io.vertx.core.http.HttpServerResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer for as long as its client takes it: what is written to one that has gone is dropped.
 */
final class Taken extends FilterOutputStream {
  private final HttpServerResponse response;

  Taken(OutputStream out, HttpServerResponse response) {
    super(out);
    this.response = response;
  }

  @Override
  public void write(int one) throws IOException {
    requireClient();
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    requireClient();
    out.write(bytes, from, length);
  }

  private void requireClient() throws IOException {
    if (response.closed()) {
      throw new IOException("The client has gone away.");
    }
  }
}
