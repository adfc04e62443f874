package vn.cadre.registry.candidate.rule;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of candidates. */
@ApplicationScoped
public class CandidateKind implements PackKind<CandidateNumbers> {

  @Override
  public String name() {
    return "candidates";
  }

  @Override
  public Class<CandidateNumbers> numbers() {
    return CandidateNumbers.class;
  }
}
