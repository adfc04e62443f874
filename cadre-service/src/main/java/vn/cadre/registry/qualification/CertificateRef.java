package vn.cadre.registry.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The certificate of training-service that a qualification rests on. */
@Schema(name = "CertificateRef")
public record CertificateRef(
    @Schema(description = "the certificate's, in training-service") UUID id,
    @Schema(
            description = "as it is printed; the public can verify it",
            examples = "12-2026-TRUONG-CT")
        String number) {

  static @Nullable CertificateRef of(ResultSet row) throws SQLException {
    var id = row.getObject("certificate_id", UUID.class);
    return id == null ? null : new CertificateRef(id, row.getString("certificate_number"));
  }
}
