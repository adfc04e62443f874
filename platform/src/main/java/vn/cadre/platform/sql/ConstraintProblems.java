package vn.cadre.platform.sql;

import java.util.Optional;
import vn.cadre.platform.problem.ProblemException;

/** A service's translation of its database constraints, by name, into problems. */
public interface ConstraintProblems {

  Optional<ProblemException> of(String constraint);
}
