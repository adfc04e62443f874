package vn.cadre.registry.standard.check;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Basis;

/** Gives findings the legal source of the standard, checked as far as standard and pack are. */
final class Cited {

  private Cited() {}

  static Finding by(Demands demands, Finding found) {
    var now = found.detail();
    return found.with(
        new Finding.Detail(
            now.rule(),
            new Basis(demands.legalBasis(), now.basis().verified() && demands.verified()),
            now.message(),
            now.expected(),
            now.actual(),
            now.facts()));
  }
}
