package vn.cadre.platform.structure.broken.two;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.Path;

/** Answers with an entity. */
@Path("/broken")
public class ExposingResource {

  /** An entity that should have stayed in its package. */
  @Entity
  public static class Exposed {
    @Id long id;
  }

  public Exposed expose() {
    return new Exposed();
  }
}
