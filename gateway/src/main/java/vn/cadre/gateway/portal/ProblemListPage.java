package vn.cadre.gateway.portal;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Every type of problem. */
record ProblemListPage(Language lang, List<KnownProblem> problems) implements TemplateInstance {}
