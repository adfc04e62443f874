package vn.cadre.gateway.backend;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.cadre.platform.problem.Bilingual;

/** A service behind the gateway; its name is the first segment of its paths. */
public enum Backend {
  CADRE("Hồ sơ cán bộ", "Cadre registry"),
  TRAINING("Đào tạo, bồi dưỡng", "Training"),
  RECRUITMENT("Thi tuyển chức danh lãnh đạo", "Recruitment"),
  ROTATION("Quy hoạch, luân chuyển", "Succession and rotation");

  private final Bilingual title;

  Backend(String vi, String en) {
    title = new Bilingual(vi, en);
  }

  /** As in paths, topics and messages. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its API paths begin with, without a trailing slash. */
  public String prefix() {
    return "/" + id() + "/v1";
  }

  /** What it is about, for people. */
  public Bilingual title() {
    return title;
  }

  public static Optional<Backend> of(String id) {
    return Arrays.stream(values()).filter(b -> b.id().equals(id)).findFirst();
  }
}
