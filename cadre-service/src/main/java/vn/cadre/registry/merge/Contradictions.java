package vn.cadre.registry.merge;

import java.util.List;
import java.util.Map;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.cadre.ComparedRecords;

/** What two records say of one person that cannot both be true, as reasons to refuse. */
final class Contradictions {
  private static final String BASIS = "Quy tắc của sổ đăng ký: mỗi người một hồ sơ";

  private Contradictions() {}

  static Reason reason(ComparedRecords.Contradiction found) {
    return new Reason(
        "merge.one-person",
        false,
        found.survivor(),
        found.joined(),
        true,
        BASIS,
        found.message(),
        Map.of("field", found.field()),
        List.of());
  }
}
