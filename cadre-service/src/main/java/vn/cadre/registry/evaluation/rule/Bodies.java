package vn.cadre.registry.evaluation.rule;

/**
 * The bodies below the organisation of a round that are graded in it.
 *
 * @param organisation code of the organisation of the round
 */
public record Bodies(String organisation, Tally tally) {}
