package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.code.CertificateState;

/** Finds certificates for anybody: that there is one by its number, whose it is by the paper. */
@ApplicationScoped
class PublicCertificates {
  private static final String FIND =
      """
      SELECT number, holder, course_name, from_day, to_day, issuer, issued_on, state FROM certificate
      WHERE number = ? AND lookup_code = coalesce(lower(?), lookup_code)\
      """;

  private final Sql sql;

  PublicCertificates(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  PublicCertificate get(String number, @Nullable String code) {
    var found =
        sql.one(FIND, Arrays.asList(number, code), PublicCertificates::of)
            .orElseThrow(ProblemException::notFound);
    return code == null ? found.byNumberAlone() : found;
  }

  private static PublicCertificate of(ResultSet row) throws SQLException {
    return new PublicCertificate(
        row.getString("number"),
        row.getString("holder"),
        row.getString("course_name"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class),
        switch (CertificateState.valueOf(row.getString("state"))) {
          case ISSUED -> PublicCertificate.Standing.VALID;
          case REVOKED -> PublicCertificate.Standing.REVOKED;
        });
  }
}
