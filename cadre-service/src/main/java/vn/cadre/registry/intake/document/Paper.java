package vn.cadre.registry.intake.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.decision.DecisionState;

/** A document as a row of its table. */
record Paper(
    UUID id,
    long version,
    Key key,
    DecisionType type,
    @Nullable UUID issuerOrganisationId,
    @Nullable ManagementTier tier,
    @Nullable String summary,
    DecisionState state) {

  /** What a document is known by. */
  record Key(String number, LocalDate date, String issuer) {

    /** Of three fields of a row; null unless all are there. */
    static @Nullable Key of(ImportRow row, String number, String date, String issuer) {
      var first = row.text(number);
      var second = row.day(date);
      var third = row.text(issuer);
      return first == null || second == null || third == null
          ? null
          : new Key(first, second, third);
    }
  }

  static Paper of(ImportRow row, Key key, DecisionType type, @Nullable UUID issuer) {
    return new Paper(
        UuidV7.next(),
        0,
        key,
        type,
        issuer,
        row.constant("tier", ManagementTier.class),
        row.text("summary"),
        DecisionState.IN_FORCE);
  }

  /** Completed by what the other tells and this one does not. */
  Paper completedBy(Paper other) {
    return new Paper(
        id,
        version,
        key,
        type,
        issuerOrganisationId == null ? other.issuerOrganisationId : issuerOrganisationId,
        tier == null ? other.tier : tier,
        summary == null ? other.summary : summary,
        state);
  }

  boolean contradicts(Paper other) {
    return type != other.type || tier != null && other.tier != null && tier != other.tier;
  }

  static Paper read(ResultSet row) throws SQLException {
    var tier = row.getString("tier");
    return new Paper(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new Key(
            row.getString("number"),
            row.getObject("date", LocalDate.class),
            row.getString("issuer")),
        DecisionType.valueOf(row.getString("type")),
        row.getObject("issuer_organisation_id", UUID.class),
        tier == null ? null : ManagementTier.valueOf(tier),
        row.getString("summary"),
        DecisionState.valueOf(row.getString("state")));
  }
}
