package vn.cadre.training.enrolment.rule;

import jakarta.inject.Singleton;
import vn.cadre.platform.policy.PackKind;

/** The packs of postgraduate study. */
@Singleton
public class PostgraduateKind implements PackKind<PostgraduateNumbers> {

  @Override
  public String name() {
    return "postgraduate-study";
  }

  @Override
  public Class<PostgraduateNumbers> numbers() {
    return PostgraduateNumbers.class;
  }
}
