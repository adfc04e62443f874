package vn.cadre.registry.record.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.record.EntryBatches;

/** Records the grades of many people for one period, as evaluations that rest on one document. */
@ApplicationScoped
public class Gradings {
  private final Evaluations kind;
  private final EntryBatches batches;

  Gradings(Evaluations kind, EntryBatches batches) {
    this.kind = kind;
    this.batches = batches;
  }

  /**
   * How somebody is graded.
   *
   * @param path of the organisation where the person belongs today
   * @param gradedBy the organisation that graded
   */
  public record Grading(
      UUID cadreId,
      String path,
      @Nullable PartialDate born,
      EvaluationGrade grade,
      @Nullable BigDecimal points,
      UUID gradedBy,
      @Nullable String note) {}

  /**
   * Records them all, in the transaction of whoever asks.
   *
   * @throws ProblemException with violations, before anything is written, where one may not be
   *     recorded; {@code duplicate-evaluation}, where another transaction has graded one meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(EvaluationPeriod period, List<Grading> gradings, UUID decision) {
    batches.record(
        kind,
        gradings.stream()
            .map(one ->
                new EntryBatches.Given<>(
                    one.cadreId(),
                    one.path(),
                    one.born(),
                    new NewEvaluation(
                        period.year(),
                        period.quarter(),
                        one.grade(),
                        one.points() == null ? null : one.points().toPlainString(),
                        one.gradedBy(),
                        one.note(),
                        null)))
            .toList(),
        decision);
  }
}
