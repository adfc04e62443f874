package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.joined.NamesPeople;

/** Certificates of joined records become the person's; the paper keeps the name it was given. */
@ApplicationScoped
class CertificatesOfJoined implements NamesPeople {
  private static final String MOVE =
      """
      UPDATE certificate f SET registered_as = coalesce(f.registered_as, f.cadre_id), cadre_id = m.survivor, version = f.version + 1
      FROM certificate_misnamed m WHERE m.id = f.id RETURNING f.id\
      """;

  private final CertificatesTold told;
  private final Sql sql;

  CertificatesOfJoined(CertificatesTold told, Sql sql) {
    this.told = told;
    this.sql = sql;
  }

  @Override
  public void follow() {
    var moved = sql.list(MOVE, List.of(), row -> row.getObject("id", UUID.class));
    if (!moved.isEmpty()) {
      told.tell(moved, "reassigned", Map.of());
    }
  }
}
