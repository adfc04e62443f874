package vn.cadre.registry.evaluation.rule;

import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.TitleRank;

/**
 * People whose grades bound each other.
 *
 * @param organisation code of the agency, or of the organisation of the round where they are
 *     compared over all of it
 * @param duty the rank that they have in common; null for everybody who is compared in the agency
 * @param ofBody how that organisation itself is graded; null where it is not (yet)
 */
public record Group(
    String organisation, @Nullable TitleRank duty, Tally tally, @Nullable EvaluationGrade ofBody) {}
