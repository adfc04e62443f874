package vn.cadre.platform.structure.broken.two;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.sql.Sql;

/** A rule that looks things up, so that its finding cannot be found again. */
public record DatabaseRule(String code, Basis basis, Sql sql) implements Rule<String> {

  @Override
  public Finding judge(String facts) {
    throw new UnsupportedOperationException();
  }
}
