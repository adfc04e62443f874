package vn.cadre.registry.standard.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.MemberFrom;
import vn.cadre.kernel.standard.Scale;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.kernel.standard.Studied;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.Level;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

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
      case PROFESSIONAL_LEVEL ->
          level(demands.professional(), Studied.PROFESSIONAL, demands, holder);
      case POLITICAL_THEORY_LEVEL ->
          level(demands.politicalTheory(), Studied.POLITICAL_THEORY, demands, holder);
      case STATE_MANAGEMENT_LEVEL ->
          level(demands.stateManagement(), Studied.STATE_MANAGEMENT, demands, holder);
      case SPECIALITY -> speciality(demands, holder);
      case GRADE -> numbers.judgeGrade(Objects.requireNonNull(demands.grade()), holder.grade());
      case LANGUAGE -> text(demands.languageLevels(), QualificationKind.LANGUAGE, holder);
      case INFORMATICS -> text(demands.informaticsLevels(), QualificationKind.INFORMATICS, holder);
      case AGE -> age(Objects.requireNonNull(demands.maxAge()), holder);
      case PARTY_MEMBER -> member(holder);
    };
  }

  private DemandVerdict level(
      @Nullable Level<?> least, Studied studied, Demands demands, Holder holder) {
    var kind = QualificationKind.valueOf(studied.name());
    return Scale.judge(
        Objects.requireNonNull(least).rankOrder(),
        order(holder.highest(kind, QualificationStatus.COMPLETED)),
        studyCounts(studied, demands)
            ? order(holder.highest(kind, QualificationStatus.STUDYING))
            : null,
        numbers.unrecorded());
  }

  private boolean studyCounts(Studied studied, Demands demands) {
    return demands.orStudying() && numbers.studyingCounts().contains(studied);
  }

  private static @Nullable Integer order(Holder.@Nullable Qualified qualified) {
    return qualified == null ? null : qualified.order();
  }

  /** A degree of the level that is asked, in one of the specialities. */
  private DemandVerdict speciality(Demands demands, Holder holder) {
    var least = demands.professional() == null ? 0 : demands.professional().rankOrder();
    var completed = holder.in(QualificationKind.PROFESSIONAL, QualificationStatus.COMPLETED);
    var studied =
        studyCounts(Studied.PROFESSIONAL, demands)
            ? holder.in(QualificationKind.PROFESSIONAL, QualificationStatus.STUDYING)
            : Stream.<Holder.Qualified>empty();
    var degrees = Stream.concat(completed, studied).toList();
    var sufficient = degrees.stream().filter(degree -> degree.order() >= least).toList();
    if (sufficient.stream()
        .map(Holder.Qualified::speciality)
        .anyMatch(one -> one != null && among(demands.specialities(), one))) {
      return DemandVerdict.MET;
    }
    if (degrees.isEmpty()) {
      return numbers.unrecorded().verdict();
    }
    return sufficient.stream().anyMatch(degree -> degree.speciality() == null)
        ? DemandVerdict.UNDETERMINED
        : DemandVerdict.LACKING;
  }

  private DemandVerdict text(List<String> levels, QualificationKind kind, Holder holder) {
    var held = holder.in(kind, QualificationStatus.COMPLETED).toList();
    if (held.stream().anyMatch(one -> among(levels, one.level()))) {
      return DemandVerdict.MET;
    }
    return held.isEmpty() ? numbers.unrecorded().verdict() : DemandVerdict.LACKING;
  }

  private static boolean among(List<String> asked, String has) {
    return asked.stream().anyMatch(one -> Holder.Qualified.same(one, has));
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
