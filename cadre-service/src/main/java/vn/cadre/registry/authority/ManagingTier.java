package vn.cadre.registry.authority;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** A document takes effect on a post only by a tier that manages the post. */
public record ManagingTier(AuthorityNumbers numbers, Basis basis) implements Rule<AuthorityFacts> {
  private static final Bilingual NOT_NEEDED =
      new Bilingual(
          "Loại văn bản này không cần do cấp quản lý vị trí ban hành",
          "A document of this type need not come from the tier that manages the post");
  private static final Bilingual MANAGES =
      new Bilingual(
          "Cấp ban hành có thẩm quyền với vị trí này", "The issuing tier may decide on this post");
  private static final Bilingual DOES_NOT =
      new Bilingual(
          "Vị trí này do cấp %s quản lý; cấp %s không có thẩm quyền",
          "This post is managed by %s; %s may not decide on it");
  private static final Bilingual NOT_STATED =
      new Bilingual(
          "Chưa rõ cấp ban hành; vị trí này do cấp %s quản lý",
          "The paper does not tell its tier; this post is managed by %s");
  private static final Bilingual UNMANAGED =
      new Bilingual(
          "Vị trí này chưa ghi cấp quản lý", "It is not recorded which tier manages the post");

  /** With its numbers, which count as checked only where all of them are. */
  public static ManagingTier of(Policy<AuthorityNumbers> policy) {
    var order = policy.basis("order");
    return new ManagingTier(policy.numbers(), new Basis(order.citation(), policy.ref().verified()));
  }

  @Override
  public String code() {
    return "decision.managing-tier";
  }

  @Override
  public Finding judge(AuthorityFacts facts) {
    var issuing = facts.issuing();
    var managing = facts.managing();
    if (!numbers.types().contains(facts.type())) {
      return told(Finding.of(this, true, NOT_NEEDED), facts);
    }
    if (managing == null) {
      return told(Finding.undetermined(this, List.of("managementTier"), UNMANAGED), facts);
    }
    if (issuing == null) {
      var message =
          new Bilingual(
              NOT_STATED.vi().formatted(managing.vi()), NOT_STATED.en().formatted(managing.en()));
      return told(
              numbers.tierMustBeStated()
                  ? Finding.of(this, false, message)
                  : Finding.undetermined(this, List.of("decision.tier"), message),
              facts)
          .expected(managing);
    }
    var distance = numbers.order().indexOf(managing) - numbers.order().indexOf(issuing);
    var manages = distance == 0 || distance > 0 && numbers.higherMayDecide();
    var message =
        manages
            ? MANAGES
            : new Bilingual(
                DOES_NOT.vi().formatted(managing.vi(), issuing.vi()),
                DOES_NOT.en().formatted(managing.en(), issuing.en()));
    return told(Finding.of(this, manages, message), facts).expected(managing).actual(issuing);
  }

  private static Finding told(Finding finding, AuthorityFacts facts) {
    return finding.fact("type", facts.type()).fact("date", facts.date());
  }
}
