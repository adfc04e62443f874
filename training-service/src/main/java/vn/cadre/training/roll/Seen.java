package vn.cadre.training.roll;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;

/**
 * What whoever sends a row read of its learner before. Rows are guarded one by one: two people who
 * write different learners of a class do not hinder each other (ADR 0072).
 *
 * @param version how often it was written by then; null where they do not say
 */
public record Seen(UUID enrolmentId, @Nullable Long version) {
  /** A number that no row is ever written as often as. */
  public static final long MOST = 1_000_000_000;

  private static final Bilingual SINCE =
      new Bilingual(
          "Có dòng đã được người khác ghi sau khi bạn đọc, nêu ở violations; hãy đọc lại",
          "Rows were written by somebody else since you read them; violations say which, read them again");
  private static final Bilingual NOW =
      new Bilingual("Phiên bản hiện nay là %s", "The version is %s by now");

  /**
   * Refuses all rows where one of them was written since.
   *
   * @param now how often each was written by now; those who are not there never were
   * @throws ProblemException 412, with the places of these rows
   */
  public static void require(List<Seen> rows, Map<UUID, Long> now) {
    var written = new Violations();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var version = now.getOrDefault(row.enrolmentId(), 0L);
      if (row.version() != null && !Objects.equals(row.version(), version)) {
        written.add("rows[%d].version".formatted(i), CommonProblem.STALE.code(), NOW.with(version));
      }
    }
    if (!written.isEmpty()) {
      throw ProblemException.of(CommonProblem.STALE, SINCE).withMore(written.all());
    }
  }
}
