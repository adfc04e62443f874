package vn.cadre.registry.evaluation.rule;

import vn.cadre.registry.code.TitleRank;

/** With whom people of a rank are compared; they are one group of similar duty. */
public record SimilarDuty(TitleRank rank, Comparison within) {}
