package vn.cadre.registry.vitae;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.cadre.Levels;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.BodyKind;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.code.StateManagementLevel;

/** Invented lives to fill the form with. */
final class Lives {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final UUID OFFICE = new UUID(1, 1);

  private static final Life.Paper PAPER =
      new Life.Paper("12-QĐ/TU", LocalDate.of(2015, 1, 5), "Ban Thường vụ Tỉnh ủy");

  private Lives() {}

  static CurriculumVitae filledIn(Life life) {
    return new Form2c(life, DAY, Lives::label, true).filledIn("Phòng Nội vụ huyện Hoành Bồ");
  }

  static CurriculumVitae masked(Life life) {
    return new Form2c(
            new Life(
                life.person(),
                life.posts(),
                life.committees(),
                life.training(),
                life.work(),
                life.salary(),
                life.rewards(),
                life.disciplines(),
                null),
            DAY,
            Lives::label,
            false)
        .filledIn("Phòng Nội vụ huyện Hoành Bồ");
  }

  private static String label(String list, String code) {
    return switch (code) {
      case "01" -> "Kinh";
      case "01.003" -> "Chuyên viên";
      case "MASTER" -> "Thạc sĩ";
      case "ADVANCED" -> "Cao cấp";
      default -> code;
    };
  }

  /** Somebody of whom the name alone is known. */
  static Life unknown(String fullName) {
    return new Life(
        new Life.Person(
            new UUID(0, 1),
            3,
            null,
            fullName,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Levels(null, null, null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static Life typical() {
    return of(
        "Nguyễn Thị Minh Khai",
        List.of(
            work("2001-09", "2008", "Ủy ban nhân dân xã Bằng Cả", "Công chức văn phòng"),
            work("2008", "2015-01-05", "Phòng Nội vụ huyện Hoành Bồ", "Chuyên viên")),
        "Quản lý công");
  }

  static Life long40() {
    return of(
        "Phạm Ngọc Thảo",
        IntStream.range(0, 40)
            .mapToObj(year ->
                work(
                    Integer.toString(1980 + year),
                    Integer.toString(1981 + year),
                    "Trung tâm Bồi dưỡng chính trị huyện Hoành Bồ, tỉnh Quảng Ninh, đơn vị thứ "
                        + (year + 1),
                    "Chuyên viên phụ trách công tác đào tạo, bồi dưỡng cán bộ"))
            .toList(),
        "Quản lý công");
  }

  static Life sixWords() {
    return of("Công Tằng Tôn Nữ Thị Ngọc Hường", List.of(), "Y học cổ truyền");
  }

  /** Texts as long as the register takes them, one without any place to break. */
  static Life longTexts() {
    return of(
        "Đặng Thị Đào",
        List.of(
            work("2001", "2008", "Ủy ban nhân dân xã ".repeat(15), "Công chức ".repeat(29)),
            work("2008", null, "Đ".repeat(300), "Chuyên viên")),
        "Khoa học-quản lý/".repeat(17));
  }

  static Life of(String fullName, List<Life.Work> work, String speciality) {
    return new Life(
        new Life.Person(
            new UUID(0, 2),
            7,
            "022175012345",
            fullName,
            "Năm",
            Gender.FEMALE,
            PartialDate.parse("1975-04"),
            "Xã Bằng Cả, huyện Hoành Bồ, tỉnh Quảng Ninh",
            "Xã Bằng Cả, huyện Hoành Bồ, tỉnh Quảng Ninh",
            "Số 5, phố Lê Lợi, phường Hoành Bồ, tỉnh Quảng Ninh",
            "01",
            "Không",
            PartialDate.parse("2001-09"),
            PartialDate.parse("2002-02-03"),
            PartialDate.parse("2003"),
            new Levels(
                ProfessionalLevel.MASTER,
                PoliticalTheoryLevel.values()[0],
                StateManagementLevel.values()[0])),
        List.of(
            post("2015-01-05", "2020-01-05", "Phó Trưởng phòng", OFFICE, true),
            post("2020-01-05", null, "Trưởng phòng", OFFICE, true),
            post("2021-06", null, "Giám đốc", new UUID(1, 2), false)),
        List.of(
            new Life.Seat(BodyKind.COMMITTEE, "Ban Chấp hành Đảng bộ huyện Hoành Bồ", "Ủy viên")),
        List.of(
            new Life.Training(
                QualificationKind.PROFESSIONAL,
                "MASTER",
                speciality,
                "Học viện Hành chính Quốc gia",
                QualificationStatus.COMPLETED,
                PartialDate.parse("2012-06")),
            new Life.Training(
                QualificationKind.POLITICAL_THEORY,
                "ADVANCED",
                null,
                "Học viện Chính trị quốc gia Hồ Chí Minh",
                QualificationStatus.COMPLETED,
                PartialDate.parse("2016")),
            new Life.Training(
                QualificationKind.LANGUAGE,
                "B1",
                "Tiếng Anh",
                null,
                QualificationStatus.COMPLETED,
                null)),
        work,
        List.of(
            salary("2012-03", 2, "2.67"),
            salary("2015-03", 3, "3.00"),
            salary("2018-03", 4, "3.33")),
        List.of(
            new Life.Reward(
                RewardForm.CERTIFICATE_OF_MERIT,
                null,
                "Hoàn thành xuất sắc nhiệm vụ năm 2014",
                PartialDate.parse("2014-12"),
                PAPER)),
        List.of(
            new Life.Penalty(
                DisciplineKind.PARTY,
                Discipline.REPRIMAND,
                "Vi phạm quy định về quản lý đất đai",
                LocalDate.of(2015, 6, 1),
                PAPER)),
        List.of(
            relative(FamilySide.OWN, FamilyRelation.CHILD, "Trần Minh Đức", 2004, "Sinh viên"),
            relative(
                FamilySide.OWN, FamilyRelation.FATHER, "Nguyễn Văn Hữu", 1948, "Bộ đội nghỉ hưu"),
            relative(
                FamilySide.OWN, FamilyRelation.MOTHER, "Lê Thị Ơn", 1950, "Giáo viên nghỉ hưu"),
            relative(FamilySide.OWN, FamilyRelation.SPOUSE, "Trần Đình Ước", 1973, "Kỹ sư"),
            relative(FamilySide.SPOUSE, FamilyRelation.MOTHER, "Vũ Thị Ảnh", 1951, null)));
  }

  static Life.Work work(String from, @Nullable String to, String organisation, String position) {
    return new Life.Work(
        PartialDate.parse(from),
        to == null ? null : PartialDate.parse(to),
        organisation,
        null,
        position);
  }

  static Life.Post post(
      String from, @Nullable String to, String title, UUID organisation, boolean main) {
    var starts = PartialDate.parse(from);
    var ends = to == null ? null : PartialDate.parse(to);
    return new Life.Post(
        starts,
        ends,
        starts.earliest(),
        ends == null ? null : ends.earliest(),
        organisation,
        organisation.equals(OFFICE) ? "Phòng Nội vụ huyện Hoành Bồ" : "Trung tâm Bồi dưỡng",
        title,
        main ? AppointmentKind.APPOINTMENT : AppointmentKind.CONCURRENT,
        main);
  }

  private static Life.Salary salary(String from, int step, String coefficient) {
    return new Life.Salary(
        PartialDate.parse(from),
        null,
        SalaryKind.GRADE_STEP,
        "01.003",
        step,
        coefficient,
        null,
        null,
        null);
  }

  private static Life.Relative relative(
      FamilySide side,
      FamilyRelation relation,
      String name,
      int born,
      @Nullable String occupation) {
    return new Life.Relative(
        side, relation, name, born, "Quảng Ninh", occupation, "Phường Hoành Bồ, tỉnh Quảng Ninh");
  }
}
