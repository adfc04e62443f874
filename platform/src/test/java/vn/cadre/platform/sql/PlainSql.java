package vn.cadre.platform.sql;

import io.agroal.api.AgroalDataSource;

/** SQL on a pool that no container made. */
public final class PlainSql {

  private PlainSql() {}

  public static Sql on(AgroalDataSource pool) {
    return new Sql(pool);
  }
}
