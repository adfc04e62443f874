package vn.cadre.registry.candidate.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/**
 * Somebody has not led at the grassroots yet (chưa kinh qua lãnh đạo cơ sở), as far as
 * appointments, movements and work history tell. That somebody was moved there does not tell what
 * they did there.
 */
public record NoGrassroots(Basis basis) implements Rule<CandidateFacts> {
  private static final Bilingual NEVER =
      new Bilingual(
          "Hồ sơ không ghi nhận giữ chức vụ lãnh đạo ở cơ sở",
          "The record tells of no post that led at the grassroots");
  private static final Bilingual LED =
      new Bilingual("Đã kinh qua lãnh đạo ở cơ sở", "Has led at the grassroots");
  private static final Bilingual WENT =
      new Bilingual(
          "Đã được điều động, luân chuyển về cơ sở; chưa rõ giữ chức vụ gì",
          "Was moved to the grassroots; the record does not tell to which post");

  public static NoGrassroots of(Policy<CandidateNumbers> policy) {
    return new NoGrassroots(
        policy
            .basis("grassroots")
            .and(policy.basis("leading").verified())
            .and(policy.basis("grassrootsWords").verified())
            .and(policy.basis("leadingWords").verified()));
  }

  @Override
  public String code() {
    return "candidate.no-grassroots";
  }

  @Override
  public Finding judge(CandidateFacts facts) {
    var known = facts.experience();
    if (known.isEmpty()) {
      return Finding.of(this, true, NEVER);
    }
    var led = known.stream().filter(CandidateFacts.Experience::leads).toList();
    var found =
        led.isEmpty()
            ? Finding.undetermined(this, List.of("workHistory"), WENT)
            : Finding.of(this, false, LED);
    var told = new ArrayList<Map<String, Object>>();
    (led.isEmpty() ? known : led).forEach(one -> told.add(told(one)));
    return found.fact("experience", told);
  }

  private static Map<String, Object> told(CandidateFacts.Experience one) {
    var told = new LinkedHashMap<String, Object>();
    told.put("source", one.source());
    told.put("since", one.since());
    if (one.organisation() != null) {
      told.put("organisation", one.organisation());
    }
    if (one.post() != null) {
      told.put("post", one.post());
    }
    return told;
  }
}
