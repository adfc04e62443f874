package vn.cadre.platform.projection;

import vn.cadre.platform.inbox.Projection;
import vn.cadre.platform.sql.Sql;

/** The chassis' projections without a container. */
public final class TestProjections {

  private TestProjections() {}

  public static Projection<?> organisations(Sql sql) {
    return new OrganisationProjection(sql);
  }
}
