package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.cadre.platform.sql.Sql;

/** The registry's packs of numbers, of every kind: which of them are asked for is said by rules. */
@Singleton
class PackProjection extends PublishedRows<PackState> {

  PackProjection(Sql sql, ObjectMapper json) {
    super(
        "policy-packs",
        "cadre.policies.v1",
        PackState.class,
        "projected_pack",
        "id uuid, code text, kind text, organisation text, versions jsonb",
        sql,
        json);
  }
}
