package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionState;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.problem.RegistryProblem;

/** What has to hold before a document is changed together with all that hangs on it. */
@ApplicationScoped
class Whole {
  private static final Bilingual BEYOND =
      new Bilingual(
          "Văn bản này còn liên quan đến người hoặc vị trí ngoài phạm vi của bạn",
          "The document is also about people or posts outside your scope");

  private static final Bilingual CITED_ALONE =
      new Bilingual(
          "Bạn chỉ trích dẫn văn bản này; nơi đã ghi văn bản hoặc nơi văn bản nói đến sửa",
          "You only cited the document; it is changed by where it was registered, or whom it is about");
  private static final Bilingual GUIDES =
      new Bilingual(
          "Văn bản hướng dẫn chung do người quản lý cơ quan ban hành sửa",
          "A document that guides is changed by whoever has its issuer in scope");

  private static final Bilingual ISSUER =
      new Bilingual(
          "Cơ quan ban hành do người quản lý chính cơ quan đó thay",
          "The issuer is changed by whoever has it in scope");

  private final Sql sql;
  private final Organisations organisations;
  private final Decisions decisions;
  private final CurrentScope scope;

  Whole(Sql sql, Organisations organisations, Decisions decisions, CurrentScope scope) {
    this.sql = sql;
    this.organisations = organisations;
    this.decisions = decisions;
    this.scope = scope;
  }

  void requireInForce(DecisionDocument document) {
    if (document.state() == DecisionState.REVOKED) {
      throw ProblemException.of(RegistryProblem.DECISION_REVOKED);
    }
  }

  /** A write needs scope over every organisation it touches; nobody out of sight is named. */
  void requireWithinScope(DecisionDocument document) {
    requireOwn(document);
    var beyond =
        sql.one(
            "SELECT decision_reaches_beyond(?) OR carried_on_beyond(?)",
            List.of(document.id(), document.id()),
            row -> row.getBoolean(1));
    if (beyond.orElseThrow()) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, BEYOND);
    }
  }

  /**
   * Whoever sees a corner of a document may add to it. What its issuer or others have said of it is
   * theirs: another issuer takes the present one's scope, and to take back the summary or a basis,
   * the scope of everything that it is about.
   */
  void requireMayChange(DecisionDocument document, DecisionPatch change) {
    var issuer = document.issuerOrganisationId();
    var reach = scope.get();
    if (issuer != null
        && !issuer.equals(change.issuerOrganisationId())
        && organisations.byId(issuer, reach).isEmpty()) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ISSUER);
    }
    if (change.takesBackFrom(DecisionPatch.of(document))) {
      requireWithinScope(document);
    }
  }

  /** Everybody reads what guides, so it is changed by whoever has its issuer in scope alone. */
  void requireOwn(DecisionDocument document) {
    if (!decisions.isTold(document.id())) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, CITED_ALONE);
    }
    var issuer = document.issuerOrganisationId();
    var reach = scope.get();
    if (document.type().guides()
        && !reach.everywhere()
        && (issuer == null || organisations.byId(issuer, reach).isEmpty())) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, GUIDES);
    }
  }
}
