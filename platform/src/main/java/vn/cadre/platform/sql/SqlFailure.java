package vn.cadre.platform.sql;

import java.sql.SQLException;

/** A statement that the database refused; its cause decides what the caller is told. */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SqlFailure(String sql, SQLException cause) {
    super(sql, cause);
  }
}
