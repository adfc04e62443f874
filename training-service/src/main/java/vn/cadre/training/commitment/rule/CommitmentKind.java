package vn.cadre.training.commitment.rule;

import jakarta.inject.Singleton;
import vn.cadre.platform.policy.PackKind;

/** The packs of service owed after study. */
@Singleton
public class CommitmentKind implements PackKind<CommitmentNumbers> {

  @Override
  public String name() {
    return "training-commitment";
  }

  @Override
  public Class<CommitmentNumbers> numbers() {
    return CommitmentNumbers.class;
  }
}
