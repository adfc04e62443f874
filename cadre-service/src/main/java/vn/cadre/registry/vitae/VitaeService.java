package vn.cadre.registry.vitae;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.code.CodeList;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.reference.CodeLists;

/** Fills in the form for whoever reads the person's record today. */
@ApplicationScoped
class VitaeService {
  private final LifeReader lives;
  private final Cadres cadres;
  private final CodeLists codes;
  private final PersonalData personalData;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CivilClock clock;

  VitaeService(
      LifeReader lives,
      Cadres cadres,
      CodeLists codes,
      PersonalData personalData,
      CurrentCaller caller,
      CurrentScope scope,
      CivilClock clock) {
    this.lives = lives;
    this.cadres = cadres;
    this.codes = codes;
    this.personalData = personalData;
    this.caller = caller;
    this.scope = scope;
    this.clock = clock;
  }

  /** A former organisation, or one with a post beside, reads no curriculum vitae. */
  @Transactional
  CurriculumVitae of(UUID id, Supplier<VitaeQuery> query) {
    var today = clock.today();
    cadres.readable(id, today, caller.get(), scope.get()).orElseThrow(ProblemException::notFound);
    var asked = query.get().asOf();
    var day = asked == null ? today : asked;
    var home = cadres.home(id, day, Scope.EVERYWHERE).orElseThrow(ProblemException::notFound);
    var shown = personalData.isShownOf(id);
    var form = new Form2c(lives.read(id, day, shown), day, this::label, shown);
    var vitae = form.filledIn(home.name());
    personalData.shown(List.of(id), new ArrayList<>(form.uncovered()));
    return vitae;
  }

  /** A code that has left its list since stands for itself. */
  private String label(String list, String code) {
    return codes.find(list).stream()
        .flatMap(known -> known.items().stream())
        .filter(item -> item.code().equals(code))
        .map(CodeList.Item::vi)
        .findFirst()
        .orElse(code);
  }
}
