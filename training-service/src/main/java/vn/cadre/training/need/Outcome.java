package vn.cadre.training.need;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.kernel.standard.Attained;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.kernel.standard.Schooling.Demand;
import vn.cadre.training.code.CourseKind;

/**
 * How whoever is qualified alike stands to one demand of a title.
 *
 * @param held what is held of what is asked
 * @param studied what is studied for of it, whether or not that counts
 * @param byStudy whether it is met because a study under way counts, and by nothing that is held
 */
record Outcome(
    Demand demand,
    CourseKind kind,
    DemandVerdict verdict,
    List<String> asked,
    List<String> held,
    List<String> studied,
    boolean byStudy) {

  /** Every demand of the standard, judged by the kernel's rule. */
  static List<Outcome> of(Schooling rule, TitleStandard standard, List<Attained> attained) {
    var held = attained.stream().filter(one -> !one.studying()).toList();
    var outcomes = new ArrayList<Outcome>();
    for (var demand : Demand.values()) {
      var verdict = rule.judge(demand, standard.demands(), attained);
      if (verdict != null) {
        outcomes.add(
            new Outcome(
                demand,
                standard.kind(demand),
                verdict,
                standard.asked(demand),
                told(demand, attained, false),
                told(demand, attained, true),
                verdict == DemandVerdict.MET
                    && rule.judge(demand, standard.demands(), held) != DemandVerdict.MET));
      }
    }
    return List.copyOf(outcomes);
  }

  boolean isLacking() {
    return verdict == DemandVerdict.LACKING;
  }

  boolean isUndetermined() {
    return verdict == DemandVerdict.UNDETERMINED;
  }

  /** Whether nothing that is held would do, and a study under way counts. */
  boolean isMetByStudying() {
    return byStudy;
  }

  /** Whether somebody studies for it now. */
  boolean isStudied() {
    return !studied.isEmpty();
  }

  /** The levels, or the specialities, that are on record for what the demand asks. */
  private static List<String> told(Demand demand, List<Attained> attained, boolean studying) {
    return attained.stream()
        .filter(one -> one.studying() == studying && one.kind().equals(kindOf(demand)))
        .<String>mapMulti((one, next) -> {
          var text = demand == Demand.SPECIALITY ? one.speciality() : one.level();
          if (text != null) {
            next.accept(text);
          }
        })
        .distinct()
        .sorted()
        .toList();
  }

  static String kindOf(Demand demand) {
    return switch (demand) {
      case PROFESSIONAL_LEVEL, SPECIALITY -> "PROFESSIONAL";
      case POLITICAL_THEORY_LEVEL -> "POLITICAL_THEORY";
      case STATE_MANAGEMENT_LEVEL -> "STATE_MANAGEMENT";
      case LANGUAGE -> "LANGUAGE";
      case INFORMATICS -> "INFORMATICS";
    };
  }
}
