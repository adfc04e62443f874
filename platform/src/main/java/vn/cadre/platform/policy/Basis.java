package vn.cadre.platform.policy;

/**
 * What a rule rests on.
 *
 * @param citation the law, plan or decision
 * @param verified whether the numbers taken from it were checked against it
 */
public record Basis(String citation, boolean verified) {

  public Basis and(boolean alsoVerified) {
    return new Basis(citation, verified && alsoVerified);
  }
}
