package vn.cadre.platform.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/** Where the states of one public aggregate come from. */
public interface SnapshotSource {

  /** In plural kebab-case, as in the topic's name. */
  String aggregate();

  /** What whoever has this scope would be told of if it changed now, whether in force or not. */
  Select within(Scope scope);

  SnapshotLine line(ResultSet row) throws SQLException;
}
