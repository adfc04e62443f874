package vn.cadre.registry.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.registry.code.DecisionType;

/** A decision document by its key, where another one names it. */
@Schema(name = "DecisionRef")
public record DecisionRef(
    UUID id, DecisionType type, String number, LocalDate date, String issuer) {

  /** From columns {@code id}, {@code type}, {@code number}, {@code date}, {@code issuer}. */
  public static DecisionRef of(ResultSet row) throws SQLException {
    return new DecisionRef(
        row.getObject("id", UUID.class),
        DecisionType.valueOf(row.getString("type")),
        row.getString("number"),
        row.getObject("date", LocalDate.class),
        row.getString("issuer"));
  }
}
