package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.EvaluationGrade;

/** Checks what a proposal says of its subject. */
@ApplicationScoped
class ContentCheck {
  private static final String COMMENTS =
      """
      SELECT id, cadre_id FROM observation WHERE id = ANY (?::uuid[]) AND annulled_at IS NULL\
      """;
  private static final Bilingual GRADE_OR_POINTS =
      new Bilingual(
          "Nêu xếp loại; chỉ dùng điểm thay được khi kỳ này có thang điểm",
          "Say the grade; points stand for it only where the period has a table of points");
  private static final Bilingual UNKNOWN_COMMENT =
      new Bilingual(
          "Không có nhận xét này trong hồ sơ của người được đề xuất",
          "There is no such observation on the record of who is put forward");
  private static final Bilingual OF_PEOPLE_ALONE =
      new Bilingual("Chỉ áp dụng khi đề xuất cho một người", "Only where a person is put forward");

  private final RoundJudge judge;
  private final Sql sql;

  ContentCheck(RoundJudge judge, Sql sql) {
    this.judge = judge;
    this.sql = sql;
  }

  /** The same with its grade, of a proposal whose subject stays. */
  ProposalChange changed(Round round, Proposal proposal, ProposalChange said) {
    var found = new Violations();
    check(said, proposal.cadreId(), "", comments(said.comments()), found);
    var grade = grade(round, said, "grade", found);
    found.refuseIfAny();
    return said.graded(Objects.requireNonNull(grade));
  }

  /**
   * Adds what is wrong, save for the grade.
   *
   * @param cadreId null where an organisation is graded
   * @param prefix of the fields
   * @param comments of whom the observations are that are known
   */
  void check(
      ProposalChange said,
      @Nullable UUID cadreId,
      String prefix,
      Map<UUID, UUID> comments,
      Violations found) {
    if (cadreId == null && said.monthsWorked() != null) {
      found.add(prefix + "monthsWorked", "of-people-alone", OF_PEOPLE_ALONE);
    }
    if (cadreId == null && said.disciplineOffDuty() != null) {
      found.add(prefix + "disciplineOffDuty", "of-people-alone", OF_PEOPLE_ALONE);
    }
    var ids = said.commentIds() == null ? List.<UUID>of() : said.commentIds();
    for (int i = 0; i < ids.size(); i++) {
      var field = prefix + "commentIds[" + i + "]";
      var id = ids.get(i);
      if (id == null && !found.covers(field)) {
        found.add(field, ViolationCode.REQUIRED);
      } else if (cadreId == null) {
        found.add(field, "of-people-alone", OF_PEOPLE_ALONE);
      } else if (id != null && !found.covers(field) && !cadreId.equals(comments.get(id))) {
        found.add(field, "unknown-comment", UNKNOWN_COMMENT);
      }
    }
  }

  /** As told, else as the points come to; null with a violation. */
  @Nullable EvaluationGrade grade(
      Round round, ProposalChange said, String field, Violations found) {
    if (said.grade() != null) {
      return said.grade();
    }
    var points = said.number();
    var reached =
        points == null ? null : judge.table(round).map(t -> t.numbers().of(points)).orElse(null);
    if (reached == null) {
      found.add(field, "grade-or-points", GRADE_OR_POINTS);
    }
    return reached;
  }

  /** Of whom the observations are that count, by id. */
  Map<UUID, UUID> comments(List<UUID> ids) {
    record Comment(UUID id, UUID cadreId) {}
    return ids.isEmpty()
        ? Map.of()
        : sql
            .list(
                COMMENTS,
                List.of(SqlArray.of("uuid", ids)),
                row ->
                    new Comment(
                        row.getObject("id", UUID.class), row.getObject("cadre_id", UUID.class)))
            .stream()
            .collect(Collectors.toMap(Comment::id, Comment::cadreId));
  }
}
