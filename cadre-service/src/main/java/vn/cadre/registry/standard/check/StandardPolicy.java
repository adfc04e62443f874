package vn.cadre.registry.standard.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.MemberFrom;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.registry.code.Criterion;

/**
 * How somebody stands to each demand of a standard. The figures find the same in the database
 * ({@code StandardVerdicts}); a test holds one against the other.
 */
record StandardPolicy(StandardNumbers numbers) {

  /** Null where the standard does not ask for it. */
  @Nullable DemandVerdict judge(Criterion criterion, Demands demands, Holder holder) {
    if (demands.of(criterion) == null) {
      return null;
    }
    return switch (criterion) {
      case PROFESSIONAL_LEVEL,
          SPECIALITY,
          POLITICAL_THEORY_LEVEL,
          STATE_MANAGEMENT_LEVEL,
          LANGUAGE,
          INFORMATICS ->
          new Schooling(numbers)
              .judge(
                  Schooling.Demand.valueOf(criterion.name()),
                  demands.ofSchooling(),
                  holder.attained());
      case GRADE -> numbers.judgeGrade(Objects.requireNonNull(demands.grade()), holder.grade());
      case AGE -> age(Objects.requireNonNull(demands.maxAge()), holder);
      case PARTY_MEMBER -> member(holder);
    };
  }

  /** On the first day in the post; a date of birth that is known by the year gives bounds. */
  private static DemandVerdict age(int most, Holder holder) {
    var birth = holder.birthDate();
    if (birth == null) {
      return DemandVerdict.UNDETERMINED;
    }
    if (years(birth.earliest(), holder.since()) <= most) {
      return DemandVerdict.MET;
    }
    return years(birth.latest(), holder.since()) > most
        ? DemandVerdict.LACKING
        : DemandVerdict.UNDETERMINED;
  }

  private static int years(LocalDate birth, LocalDate day) {
    return Period.between(birth, day).getYears();
  }

  /** Whoever is not recorded as admitted is no member, as in all figures. */
  private DemandVerdict member(Holder holder) {
    if (numbers.memberFrom() == MemberFrom.ADMITTED) {
      return has(holder.admittedOn(), holder.asOf()) ? DemandVerdict.MET : DemandVerdict.LACKING;
    }
    if (has(holder.officialOn(), holder.asOf())) {
      return DemandVerdict.MET;
    }
    return has(holder.admittedOn(), holder.asOf()) && holder.officialOn() == null
        ? DemandVerdict.UNDETERMINED
        : DemandVerdict.LACKING;
  }

  private static boolean has(@Nullable PartialDate since, LocalDate day) {
    return since != null && !since.earliest().isAfter(day);
  }
}
