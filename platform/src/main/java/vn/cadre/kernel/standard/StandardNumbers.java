package vn.cadre.kernel.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.InconsistentNumbers;

/**
 * How standards are judged.
 *
 * @param studyingCounts in what it is enough to study for a level, where the standard lets study
 *     count
 * @param unrecorded what it means that nothing is recorded
 * @param memberFrom from which day somebody is a member of the Party
 * @param gradeRanks how grades compare
 */
public record StandardNumbers(
    List<Studied> studyingCounts,
    Unrecorded unrecorded,
    MemberFrom memberFrom,
    List<GradeRank> gradeRanks) {

  public StandardNumbers {
    studyingCounts = List.copyOf(studyingCounts);
    gradeRanks = List.copyOf(gradeRanks);
    var known = new HashSet<String>();
    if (!gradeRanks.stream().map(GradeRank::grade).allMatch(known::add)) {
      throw new InconsistentNumbers(
          "Một ngạch chỉ có một thứ bậc", "A grade has one rank and no second");
    }
  }

  /**
   * How a grade stands to the one demanded. Grades of two series, and those of which no rank is
   * known, tell nothing.
   *
   * @param held null where none is recorded
   */
  public DemandVerdict judgeGrade(String least, @Nullable String held) {
    if (held == null) {
      return unrecorded.verdict();
    }
    if (held.equals(least)) {
      return DemandVerdict.MET;
    }
    var asked = rankOf(least);
    var has = rankOf(held);
    if (asked.isEmpty()
        || has.isEmpty()
        || !Objects.equals(asked.get().series(), has.get().series())) {
      return DemandVerdict.UNDETERMINED;
    }
    return has.get().rank() >= asked.get().rank() ? DemandVerdict.MET : DemandVerdict.LACKING;
  }

  private Optional<GradeRank> rankOf(String grade) {
    return gradeRanks.stream().filter(rank -> rank.grade().equals(grade)).findFirst();
  }
}
