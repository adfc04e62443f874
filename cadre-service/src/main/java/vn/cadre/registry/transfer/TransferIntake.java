package vn.cadre.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PersonalId;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.registry.appointment.Moves;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.Titles;

/**
 * Judges a new request. A receiving side is answered alike whether the person exists or not, so
 * that asking tells nothing of people elsewhere.
 */
@ApplicationScoped
class TransferIntake {
  private static final Bilingual NEEDS_PERSONAL_DATA =
      new Bilingual(
          "Nêu người theo số định danh cần vai trò personal-data, và mục đích nêu ở tiêu đề Purpose nếu hệ thống yêu cầu",
          "Naming a person by number needs the role personal-data, and the header Purpose where it is required");
  private static final Bilingual UNKNOWN_POSITION =
      new Bilingual(
          "Không có vị trí này vào ngày bắt đầu", "There is no such position on the first day");
  private static final Bilingual ATTACH_LATER =
      new Bilingual(
          "Yêu cầu chuyển chưa nhận tệp đính kèm; hãy đính kèm khi ghi quyết định ở một bổ nhiệm",
          "A request takes no attachment; attach the scan where an appointment cites the document");
  private static final Bilingual NEITHER =
      new Bilingual(
          "Người này hoặc vị trí này phải nằm trong phạm vi của bạn",
          "Either this person or this position must lie in your scope");

  private final Sides.Finder finder;
  private final Titles titles;
  private final Moves moves;
  private final PersonalData personalData;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  TransferIntake(
      Sides.Finder finder,
      Titles titles,
      Moves moves,
      PersonalData personalData,
      CurrentScope scope,
      CurrentCaller caller,
      Clock clock) {
    this.finder = finder;
    this.titles = titles;
    this.moves = moves;
    this.personalData = personalData;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  TransferRequest judge(NewTransferRequest given) {
    if (given.personalId() != null && !personalData.isShown()) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, NEEDS_PERSONAL_DATA);
    }
    var sides = finder.of(given);
    var sends = sides.person() != null && covers(sides.person().home());
    var receives = sides.post() != null && covers(sides.post().organisation());
    log(given.personalId(), sends ? sides.person() : null);
    var violations = new Violations();
    if (sides.post() == null) {
      var field = given.positionId() == null ? "titleCode" : "positionId";
      violations.add(field, "unknown-position", UNKNOWN_POSITION);
    }
    if (!sends && !receives) {
      var field = given.cadreId() == null ? "personalId" : "cadreId";
      violations.add(field, "neither-in-scope", NEITHER);
    }
    if (sides.post() != null) {
      var rank = titles.rankOf(sides.post().titleCode());
      var types = Bringing.begins(given.kind().appointment(), rank);
      Bringing.require(types, given.decision().type(), "decision.type", violations);
    }
    if (sends && sides.person() != null && !violations.covers("decision.type")) {
      // a receiving side hears of it from whoever accepts: it may not learn of posts elsewhere
      moves.check(
          sides.person().id(),
          given.kind().appointment(),
          given.from(),
          given.decision().type(),
          violations);
    }
    if (given.decision().attachmentId() != null) {
      // who accepts could neither read nor attach what the other side uploaded
      violations.add("decision.attachmentId", "attach-later", ATTACH_LATER);
    }
    violations.refuseIfAny();
    if (sends && receives) {
      throw ProblemException.of(RegistryProblem.TRANSFER_WITHIN_SCOPE);
    }
    var side = sends ? Side.SENDING : Side.RECEIVING;
    return TransferRequest.make(given, sides, side, caller.get(), clock.instant());
  }

  private boolean covers(Sides.Unit unit) {
    return scope.get().covers(unit.path());
  }

  /** A number is a way to look someone up, whatever comes of it. */
  private void log(@Nullable String number, Sides.@Nullable Person shown) {
    if (number == null) {
      return;
    }
    if (shown == null) {
      personalData.soughtInVain(new PersonalId(number).masked(), List.of("personalId"));
    } else {
      personalData.sought(shown.id(), List.of("personalId"));
    }
  }
}
