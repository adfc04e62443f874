package vn.cadre.registry.standard.check;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** Nothing can be told where no standard was in force. */
record StandardInForce(Basis basis) implements Rule<StandardFacts> {
  private static final Bilingual SINCE =
      new Bilingual(
          "Tiêu chuẩn của %s có hiệu lực từ %s", "The standard of %s is in force since %s");
  private static final Bilingual NONE =
      new Bilingual(
          "Chưa có tiêu chuẩn nào có hiệu lực vào ngày này", "No standard is in force on this day");

  @Override
  public String code() {
    return "standard.in-force";
  }

  @Override
  public Finding judge(StandardFacts facts) {
    var demands = facts.demands();
    if (demands == null) {
      return Finding.undetermined(this, List.of("standard"), NONE);
    }
    var found =
        Finding.of(this, true, SINCE.with(demands.code(), demands.validFrom()))
            .fact("standard", demands.standardId())
            .fact("code", demands.code())
            .fact("validFrom", demands.validFrom());
    return Cited.by(demands, found);
  }
}
