package vn.cadre.local.issuer;

import java.util.List;
import vn.cadre.local.sample.SampleFacts;

/** One client a role, named after it, and four more that show how scope narrows a role. */
public final class SampleClients {
  /** The client that speaks for one person, bound once the sample is loaded. */
  public static final String SELF = "self";

  /** Imports all of the sample but the titles. */
  public static final String EDITOR = "registry-editor";

  /** Imports the titles, which are reference data. */
  public static final String ADMIN = "admin";

  /** Drafts the training of the sample and records it. */
  public static final String TRAINING = "training-manager";

  /** Approves the plans of the sample, which another client drafted. */
  public static final String APPROVER = "approver";

  /** Verifies the seals of the audit trail. */
  public static final String AUDITOR = "auditor";

  private static final List<String> EVERYWHERE = List.of("*");

  private SampleClients() {}

  /** In the order in which they are shown. */
  public static List<Client> all() {
    return List.of(
        role("registry-viewer", "Người xem hồ sơ"),
        role(EDITOR, "Người cập nhật hồ sơ"),
        new Client(
            "unit-nominator",
            "Người đề xuất của đơn vị",
            List.of("unit-nominator"),
            List.of(SampleFacts.UNIT_NOMINATOR_ORGANISATION)),
        role(TRAINING, "Quản lý đào tạo"),
        role("recruitment-manager", "Quản lý thi tuyển"),
        role("rotation-planner", "Lập kế hoạch luân chuyển"),
        role("panel-member", "Thành viên hội đồng"),
        role(APPROVER, "Người phê duyệt"),
        role("front-commenter", "Mặt trận và đoàn thể"),
        new Client(SELF, "Cán bộ", List.of("self"), List.of()),
        new Client(
            "personal-data",
            "Người xem dữ liệu cá nhân",
            List.of("personal-data", "registry-viewer"),
            EVERYWHERE),
        role("portal", "Cổng thông tin"),
        role(AUDITOR, "Thanh tra"),
        role(ADMIN, "Quản trị"),
        new Client(
            "province-viewer",
            "Người xem hồ sơ của một tỉnh",
            List.of("registry-viewer"),
            List.of(SampleFacts.PROVINCE_VIEWER_ORGANISATION)),
        new Client(
            "commune-viewer",
            "Người xem hồ sơ của một xã",
            List.of("registry-viewer"),
            List.of(SampleFacts.COMMUNE_VIEWER_ORGANISATION)),
        new Client(
            "ha-dong-planner",
            "Lập kế hoạch luân chuyển Hà Đông",
            List.of("rotation-planner", "registry-viewer"),
            List.of("HA-DONG")));
  }

  private static Client role(String role, String name) {
    return new Client(role, name, List.of(role), EVERYWHERE);
  }
}
