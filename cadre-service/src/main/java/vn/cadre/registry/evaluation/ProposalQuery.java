package vn.cadre.registry.evaluation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.EvaluationGrade;

/** Filters of the list of proposals. */
record ProposalQuery(
    @Describe("code of an organisation; what it and everything below it put forward")
        @Nullable String organisation,
    @Describe("the person who is graded") @Nullable UUID cadreId,
    @Describe("the grade that is put forward") @Nullable Set<EvaluationGrade> grade,
    @Describe("only organisations that are graded, or only people")
        @Nullable Boolean ofOrganisations,
    @Describe("only what was withdrawn; left out otherwise") @Nullable Boolean withdrawn,
    Paging paging) {}
