package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * Refuses a personal number that another record holds. Who that is stays unnamed: a number finds
 * somebody only by a look-up, which is logged. Of somebody in the caller's scope it is told that
 * records can be joined; of others nothing.
 */
@ApplicationScoped
class NumberOnRecord {
  private static final String HOLDER =
      "SELECT belongs_in_scope(c.id) FROM cadre c WHERE c.personal_id = ? AND c.id IS DISTINCT FROM ?";
  private static final Bilingual CAN_BE_JOINED =
      new Bilingual(
          "Một hồ sơ trong phạm vi của bạn đã có số này (tìm bằng cadre-lookups); nếu là một người thì nhập hai hồ sơ làm một ở cadre-merges",
          "A record in your scope holds this number (cadre-lookups finds it); if both are one person, join the two records by cadre-merges");

  private final Sql sql;

  NumberOnRecord(Sql sql) {
    this.sql = sql;
  }

  /**
   * The constraint of the table refuses what is registered at the same moment.
   *
   * @param person whose number it is to be; null of somebody new
   */
  void refuseIfTaken(@Nullable String number, @Nullable UUID person) {
    if (number == null) {
      return;
    }
    sql.one(HOLDER, Arrays.asList(number, person), row -> row.getBoolean(1))
        .ifPresent(inScope -> {
          throw inScope
              ? ProblemException.of(RegistryProblem.DUPLICATE_PERSONAL_ID, CAN_BE_JOINED)
              : ProblemException.of(RegistryProblem.DUPLICATE_PERSONAL_ID);
        });
  }
}
