package vn.cadre.registry.evaluation.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.TitleRank;

/**
 * Somebody who is put forward for a grade, and what the record says of them.
 *
 * @param agency code of the organisation that they were put forward in
 * @param belongsTo code of the one where they belong today; null where that is out of sight
 * @param rank of their main post; whoever has none leads nothing
 * @param recruited as precisely as it is known; null where it is not
 * @param firstPost the first day of their first post; null where none is on record
 * @param monthsTold of work in the year, as whoever put them forward says
 * @param lastDay of the period
 * @param ofBody how the agency itself is graded; null where it is not (yet)
 * @param gradedAlready whether an evaluation of the period is on the record
 */
public record GradedPerson(
    UUID cadreId,
    String name,
    String agency,
    @Nullable String belongsTo,
    TitleRank rank,
    EvaluationGrade grade,
    @Nullable BigDecimal points,
    @Nullable PartialDate recruited,
    @Nullable LocalDate firstPost,
    @Nullable Integer monthsTold,
    LocalDate lastDay,
    @Nullable EvaluationGrade ofBody,
    boolean gradedAlready) {}
