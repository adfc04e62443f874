package vn.cadre.local.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course of the sample. Hours and weeks are test values; what it grants is a level of the
 * registry.
 */
enum Programme {
  DEGREE(
      "DH-CHUYEN-MON",
      "Đại học chuyên ngành, hệ vừa làm vừa học",
      "PROFESSIONAL",
      2_000,
      160,
      "PROFESSIONAL",
      "UNIVERSITY"),
  INTERMEDIATE_THEORY(
      "TC-LLCT-HC",
      "Trung cấp lý luận chính trị - hành chính",
      "POLITICAL_THEORY",
      1_056,
      26,
      "POLITICAL_THEORY",
      "INTERMEDIATE"),
  MEMBERS(
      "BD-LLCT-DV",
      "Bồi dưỡng lý luận chính trị cho đảng viên",
      "POLITICAL_THEORY",
      40,
      1,
      null,
      null),
  ASPIRANTS(
      "BD-NHAN-THUC-DANG", "Bồi dưỡng nhận thức về Đảng", "POLITICAL_THEORY", 40, 1, null, null),
  EXPERT(
      "QLNN-CV",
      "Bồi dưỡng quản lý nhà nước ngạch chuyên viên",
      "STATE_MANAGEMENT",
      320,
      8,
      "STATE_MANAGEMENT",
      "EXPERT"),
  PRINCIPAL_EXPERT(
      "QLNN-CVC",
      "Bồi dưỡng quản lý nhà nước ngạch chuyên viên chính",
      "STATE_MANAGEMENT",
      320,
      8,
      "STATE_MANAGEMENT",
      "PRINCIPAL_EXPERT"),
  LEADERS("BD-LDQL", "Bồi dưỡng lãnh đạo, quản lý", "PROFESSIONAL", 160, 4, null, null),
  SKILLS(
      "BD-NGHIEP-VU",
      "Bồi dưỡng chuyên môn, nghiệp vụ theo vị trí việc làm",
      "PROFESSIONAL",
      40,
      1,
      null,
      null),
  PARTY_WORK(
      "BD-CONG-TAC-DANG",
      "Bồi dưỡng nghiệp vụ công tác đảng, đoàn thể",
      "PARTY_WORK",
      40,
      1,
      null,
      null),
  DEFENCE(
      "BD-QPAN",
      "Bồi dưỡng kiến thức quốc phòng và an ninh",
      "DEFENCE_SECURITY",
      40,
      1,
      null,
      null),
  DIGITAL("BD-CNTT", "Bồi dưỡng kỹ năng số", "DIGITAL", 40, 1, null, null),
  LANGUAGE("BD-NGOAI-NGU", "Bồi dưỡng ngoại ngữ", "LANGUAGE", 160, 4, null, null);

  /** Before any class of the sample. */
  private static final LocalDate TAUGHT_FROM = LocalDate.of(2010, 1, 1);

  private static final int FRIDAY = 4;

  private final String code;
  private final String title;
  private final String kind;
  private final int hours;
  private final int weeks;
  private final @Nullable String grantsKind;
  private final @Nullable String grantsLevel;

  Programme(
      String code,
      String title,
      String kind,
      int hours,
      int weeks,
      @Nullable String grantsKind,
      @Nullable String grantsLevel) {
    this.code = code;
    this.title = title;
    this.kind = kind;
    this.hours = hours;
    this.weeks = weeks;
    this.grantsKind = grantsKind;
    this.grantsLevel = grantsLevel;
  }

  String code() {
    return code;
  }

  /** The Friday of its last week. */
  LocalDate lastDay(LocalDate monday) {
    return monday.plusWeeks(weeks - 1L).plusDays(FRIDAY);
  }

  Row row() {
    return new Row()
        .with("code", code)
        .with("name", title)
        .with("kind", kind)
        .with("hours", hours)
        .with("grantsKind", grantsKind)
        .with("grantsLevel", grantsLevel)
        .with("validFrom", TAUGHT_FROM);
  }
}
