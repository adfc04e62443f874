package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;

/**
 * Numbers of certificates, without a gap in each year of an issuer: the counter's row is held until
 * the transaction ends, and undone with it.
 */
@ApplicationScoped
class Numbers {
  private static final String TAKE =
      """
      INSERT INTO certificate_counter AS n (organisation_id, year, last) VALUES (?, ?, ?)
      ON CONFLICT (organisation_id, year) DO UPDATE SET last = n.last + excluded.last RETURNING last\
      """;

  private final Sql sql;

  Numbers(Sql sql) {
    this.sql = sql;
  }

  /** So many in a row; the first of them. */
  int take(UUID organisation, int year, int count) {
    return sql.one(TAKE, List.of(organisation, year, count), row -> row.getInt(1)).orElseThrow()
        - count
        + 1;
  }

  /** As it is printed; no letter of it has to be escaped in an address. */
  static String printed(int serial, int year, String organisationCode) {
    return "%d-%d-%s".formatted(serial, year, organisationCode);
  }
}
