package vn.cadre.platform.structure.broken.two;

import jakarta.ws.rs.POST;
import java.io.InputStream;

public class UnkeyedResource {

  @POST
  public String take(InputStream body) {
    return body.toString();
  }
}
