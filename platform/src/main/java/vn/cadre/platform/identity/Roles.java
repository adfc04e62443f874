package vn.cadre.platform.identity;

/** The roles of the contract, as they stand in the token's {@code roles} claim. */
public final class Roles {
  public static final String REGISTRY_VIEWER = "registry-viewer";
  public static final String REGISTRY_EDITOR = "registry-editor";
  public static final String UNIT_NOMINATOR = "unit-nominator";
  public static final String TRAINING_MANAGER = "training-manager";
  public static final String RECRUITMENT_MANAGER = "recruitment-manager";
  public static final String ROTATION_PLANNER = "rotation-planner";
  public static final String PANEL_MEMBER = "panel-member";
  public static final String APPROVER = "approver";
  public static final String FRONT_COMMENTER = "front-commenter";
  public static final String SELF = "self";
  public static final String PERSONAL_DATA = "personal-data";
  public static final String PORTAL = "portal";
  public static final String AUDITOR = "auditor";
  public static final String ADMIN = "admin";

  private Roles() {}
}
