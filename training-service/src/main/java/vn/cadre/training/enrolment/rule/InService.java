package vn.cadre.training.enrolment.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** Whoever learns as somebody of the register is in the service until the class ends. */
public record InService() implements Rule<InService.Facts> {
  private static final Set<String> GONE = Set.of("RETIRED", "LEFT", "DECEASED");
  private static final Bilingual SERVES =
      new Bilingual("Còn công tác đến hết lớp", "Is in the service until the class ends");
  private static final Bilingual LEAVES =
      new Bilingual(
          "Thôi công tác từ %s, trước khi lớp kết thúc", "Leaves on %s, before the class ends");
  private static final Bilingual HAS_LEFT =
      new Bilingual("Đã thôi công tác", "Has left the service");
  private static final Bilingual NOT_KNOWN =
      new Bilingual(
          "Đã thôi công tác, chưa rõ từ ngày nào",
          "Has left the service, and it is not known when");

  /** By what it is judged. */
  public record Facts(Learner.Registered person, LocalDate lastDay, LocalDate today) {}

  @Override
  public String code() {
    return "enrolment.in-service";
  }

  @Override
  public Basis basis() {
    return new Basis("Hồ sơ cán bộ: tình trạng và quyết định thôi công tác", true);
  }

  @Override
  public Finding judge(Facts facts) {
    var person = facts.person();
    var leaves = leaves(person, facts.today());
    var gone = GONE.contains(person.status());
    if (leaves == null && gone) {
      return (facts.lastDay().isBefore(facts.today())
              ? Finding.undetermined(this, List.of("separation"), NOT_KNOWN)
              : Finding.of(this, false, HAS_LEFT))
          .fact("status", person.status());
    }
    var serves = leaves == null || facts.lastDay().isBefore(leaves);
    return Finding.of(this, serves, serves || leaves == null ? SERVES : LEAVES.with(leaves))
        .expected(facts.lastDay())
        .fact("status", person.status())
        .fact("leavesOn", leaves);
  }

  /** A separation of somebody who serves again is over; of whoever is gone the last one counts. */
  private static @Nullable LocalDate leaves(Learner.Registered person, LocalDate today) {
    return GONE.contains(person.status())
        ? person.separations().stream().max(LocalDate::compareTo).orElse(null)
        : person.separations().stream()
            .filter(day -> day.isAfter(today))
            .min(LocalDate::compareTo)
            .orElse(null);
  }
}
