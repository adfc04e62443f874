package vn.cadre.training.code;

import java.util.Optional;
import vn.cadre.kernel.standard.LevelScale;
import vn.cadre.platform.code.Code;

/**
 * Loại văn bằng, chứng chỉ: what a qualification of the registry is in, by the registry's codes.
 */
public enum QualificationKind implements Code {
  PROFESSIONAL("Chuyên môn", "Professional", LevelScale.PROFESSIONAL),
  POLITICAL_THEORY("Lý luận chính trị", "Political theory", LevelScale.POLITICAL_THEORY),
  STATE_MANAGEMENT("Quản lý nhà nước", "State management", LevelScale.STATE_MANAGEMENT),
  LANGUAGE("Ngoại ngữ, tiếng dân tộc", "Language", null),
  INFORMATICS("Tin học", "Informatics", null);

  private final String vi;
  private final String en;
  private final Optional<LevelScale> scale;

  @SuppressWarnings("NullAway") // a kind without a scale says so by null, here only
  QualificationKind(String vi, String en, LevelScale scale) {
    this.vi = vi;
    this.en = en;
    this.scale = Optional.ofNullable(scale);
  }

  /** What its levels are measured on; empty where any text is a level. */
  public Optional<LevelScale> scale() {
    return scale;
  }

  /** Whether somebody can gain this level: one of its scale that is above none, or any text. */
  public boolean grants(String level) {
    return scale.map(s -> s.find(level).filter(place -> place > 0).isPresent()).orElse(true);
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }
}
