package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What the articles hold leaders of districts and communes, and members of committees, against: a
 * university degree and intermediate political theory; in communes it is enough to study for the
 * degree (Hoành Bồ 2019). The document is invented, since none of them names one.
 */
final class Standards {
  /** Before the committees of 2010, so that they are judged by it too. */
  private static final LocalDate FROM = LocalDate.of(2010, 8, 1);

  private Standards() {}

  static Stream<Row> all() {
    return Stream.of(Title.values()).filter(Standards::isHeldAgainst).map(Standards::row);
  }

  private static boolean isHeldAgainst(Title title) {
    var province = title.name().startsWith("PROVINCE_") || title.name().startsWith("DEPARTMENT_");
    return title.leads() && !province
        || title == Title.DISTRICT_COMMITTEE_MEMBER
        || title == Title.DISTRICT_STANDING_MEMBER;
  }

  private static Row row(Title title) {
    var commune = title.name().startsWith("COMMUNE_") || title.name().startsWith("WARD_");
    return new Row()
        .with("title", title.code())
        .with("validFrom", FROM)
        .with("minProfessionalLevel", "UNIVERSITY")
        .with("orStudying", commune)
        .with("minPoliticalTheoryLevel", "INTERMEDIATE")
        .with(
            "legalBasis",
            "Giá trị thử nghiệm theo chuẩn mà các bài viết về Chi Lăng (2018) và Hoành Bồ (2019) dùng")
        .with("verified", false)
        .with("decisionType", "REGULATION")
        .with("decisionNumber", "01-QĐi/TN")
        .with("decisionDate", LocalDate.of(2010, 7, 20))
        .with("decisionIssuer", "Dữ liệu mẫu");
  }
}
