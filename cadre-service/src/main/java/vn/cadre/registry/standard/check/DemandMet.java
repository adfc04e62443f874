package vn.cadre.registry.standard.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.MemberFrom;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

/** Somebody has what one demand of the standard asks; what it does not ask nobody lacks. */
record DemandMet(Criterion criterion, StandardNumbers numbers, Basis basis)
    implements Rule<StandardFacts> {
  private static final Bilingual NOT_ASKED =
      new Bilingual("%s: tiêu chuẩn không yêu cầu", "%s: not asked by the standard");
  private static final Bilingual MET = new Bilingual("%s: đạt", "%s: met");
  private static final Bilingual LACKING = new Bilingual("%s: chưa đạt", "%s: lacking");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "%s: hồ sơ chưa đủ để kết luận", "%s: the record does not tell enough to conclude");

  /** By the numbers that the demand is judged by, if any. */
  static DemandMet of(Criterion criterion, Policy<StandardNumbers> policy) {
    var key =
        switch (criterion) {
          case PROFESSIONAL_LEVEL, POLITICAL_THEORY_LEVEL, STATE_MANAGEMENT_LEVEL, SPECIALITY ->
              "studyingCounts";
          case GRADE -> "gradeRanks";
          case LANGUAGE, INFORMATICS -> "unrecorded";
          case PARTY_MEMBER -> "memberFrom";
          case AGE -> null;
        };
    var basis = key == null ? new Basis(policy.citation(), true) : policy.basis(key);
    return new DemandMet(
        criterion,
        policy.numbers(),
        basis.and(key == null || policy.basis("unrecorded").verified()));
  }

  @Override
  public String code() {
    return "standard." + criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Finding judge(StandardFacts facts) {
    var demands = facts.demands();
    var asked = demands == null ? null : demands.of(criterion);
    if (demands == null || asked == null) {
      return Finding.of(this, true, named(NOT_ASKED));
    }
    var holder = facts.holder();
    var verdict = new StandardPolicy(numbers).judge(criterion, demands, holder);
    var found =
        switch (verdict) {
          case MET -> Finding.of(this, true, named(MET));
          case LACKING -> Finding.of(this, false, named(LACKING));
          case UNDETERMINED -> Finding.undetermined(this, List.of(needs()), named(UNKNOWN));
          case null -> throw new IllegalStateException("Asked and not judged: " + criterion);
        };
    var told = found.expected(asked);
    var has = has(holder);
    return Cited.by(demands, withStudies(has == null ? told : told.actual(has), demands, holder));
  }

  /** What the record says of it; null where it says nothing. */
  private @Nullable Object has(Holder holder) {
    return switch (criterion) {
      case PROFESSIONAL_LEVEL ->
          level(holder, QualificationKind.PROFESSIONAL, QualificationStatus.COMPLETED);
      case POLITICAL_THEORY_LEVEL ->
          level(holder, QualificationKind.POLITICAL_THEORY, QualificationStatus.COMPLETED);
      case STATE_MANAGEMENT_LEVEL ->
          level(holder, QualificationKind.STATE_MANAGEMENT, QualificationStatus.COMPLETED);
      case SPECIALITY ->
          holder
              .in(QualificationKind.PROFESSIONAL, QualificationStatus.COMPLETED)
              .map(Holder.Qualified::speciality)
              .filter(one -> one != null)
              .distinct()
              .sorted()
              .toList();
      case GRADE -> holder.grade();
      case LANGUAGE -> levels(holder, QualificationKind.LANGUAGE);
      case INFORMATICS -> levels(holder, QualificationKind.INFORMATICS);
      case AGE -> age(holder);
      case PARTY_MEMBER ->
          numbers.memberFrom() == MemberFrom.ADMITTED ? holder.admittedOn() : holder.officialOn();
    };
  }

  private static @Nullable Object age(Holder holder) {
    var birth = holder.birthDate();
    return birth == null || birth.isCertainlyAfter(holder.since())
        ? null
        : birth.ageAt(holder.since());
  }

  /** Whether a study counts is the standard's and the pack's to say; that there is one is told. */
  private Finding withStudies(Finding found, Demands demands, Holder holder) {
    return switch (criterion) {
      case PROFESSIONAL_LEVEL -> studying(found, demands, holder, QualificationKind.PROFESSIONAL);
      case POLITICAL_THEORY_LEVEL ->
          studying(found, demands, holder, QualificationKind.POLITICAL_THEORY);
      case STATE_MANAGEMENT_LEVEL ->
          studying(found, demands, holder, QualificationKind.STATE_MANAGEMENT);
      case AGE -> found.fact("since", holder.since());
      case SPECIALITY, GRADE, LANGUAGE, INFORMATICS, PARTY_MEMBER -> found;
    };
  }

  private Finding studying(Finding found, Demands demands, Holder holder, QualificationKind kind) {
    return found
        .fact("orStudying", demands.orStudying())
        .fact("studying", level(holder, kind, QualificationStatus.STUDYING));
  }

  private static @Nullable String level(
      Holder holder, QualificationKind kind, QualificationStatus status) {
    var highest = holder.highest(kind, status);
    return highest == null ? null : highest.level();
  }

  private static List<String> levels(Holder holder, QualificationKind kind) {
    return holder
        .in(kind, QualificationStatus.COMPLETED)
        .map(Holder.Qualified::level)
        .distinct()
        .sorted()
        .toList();
  }

  /** What would have to be on the record. */
  private String needs() {
    return switch (criterion) {
      case PROFESSIONAL_LEVEL,
          POLITICAL_THEORY_LEVEL,
          STATE_MANAGEMENT_LEVEL,
          SPECIALITY,
          LANGUAGE,
          INFORMATICS ->
          "qualifications";
      case GRADE -> "salarySteps";
      case AGE -> "birthDate";
      case PARTY_MEMBER -> "party.officialOn";
    };
  }

  private Bilingual named(Bilingual message) {
    Code named = criterion;
    return new Bilingual(message.vi().formatted(named.vi()), message.en().formatted(named.en()));
  }
}
