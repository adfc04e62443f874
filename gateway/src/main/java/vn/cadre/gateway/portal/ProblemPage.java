package vn.cadre.gateway.portal;

import io.quarkus.qute.TemplateInstance;

/**
 * One type of problem explained.
 *
 * @param example what an answer of this type looks like, as JSON
 */
record ProblemPage(Language lang, KnownProblem problem, String example)
    implements TemplateInstance {}
