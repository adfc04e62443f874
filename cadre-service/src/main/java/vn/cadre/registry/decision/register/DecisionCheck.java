package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.decision.Decisions;

/** Whether what is told of a document fits together. */
@ApplicationScoped
class DecisionCheck {
  private static final Bilingual GUIDES =
      new Bilingual(
          "Văn bản loại này hướng dẫn chung, không nêu người hay tổ chức nào",
          "A document of this type guides and is about nobody");
  private static final Bilingual CONCERNS_NOBODY =
      new Bilingual(
          "Cần nêu đối tượng, hoặc tổ chức ban hành trong phạm vi của bạn; nếu không sẽ không ai đọc được",
          "Name a subject, or an issuing organisation in your scope; else nobody could read it");

  private final Bases bases;
  private final Subjects subjects;
  private final Decisions decisions;

  DecisionCheck(Bases bases, Subjects subjects, Decisions decisions) {
    this.bases = bases;
    this.subjects = subjects;
    this.decisions = decisions;
  }

  /**
   * Adds all that is wrong.
   *
   * @param now the document as it is; null before it is registered
   */
  void check(Content given, @Nullable DecisionDocument now, Violations violations) {
    var before = now == null ? null : now.content();
    decisions.checkDate(given.date(), "date", violations);
    Decisions.checkTier(given.tier(), given.date(), "tier", violations);
    subjects.checkIssuer(
        given.issuerOrganisationId(),
        before == null ? null : before.issuerOrganisationId(),
        violations);
    bases.check(
        now == null ? null : now.id(),
        given.date(),
        given.basis(),
        before == null ? List.of() : before.basis(),
        violations);
    subjects.check(given.subjects(), before == null ? List.of() : before.subjects(), violations);
    if (given.type().guides() && !given.subjects().isEmpty()) {
      violations.add("subjects", "guides", GUIDES);
    }
    if (now == null
        && !given.type().guides()
        && given.subjects().isEmpty()
        && given.issuerOrganisationId() == null) {
      violations.add("subjects", "concerns-nobody", CONCERNS_NOBODY);
    }
  }
}
