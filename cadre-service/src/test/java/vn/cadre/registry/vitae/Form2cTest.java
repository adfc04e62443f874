package vn.cadre.registry.vitae;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.vitae.CurriculumVitae.Line;
import vn.cadre.registry.vitae.CurriculumVitae.Table;

class Form2cTest {

  @Test
  void hasTheThirtyOneItemsOfTheFormInTheirOrder() {
    var items = Lives.filledIn(Lives.unknown("Y Bhin")).items();

    assertThat(items)
        .extracting(CurriculumVitae.Item::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 31).boxed().toList());
    assertThat(items)
        .extracting(CurriculumVitae.Item::label)
        .startsWith("Họ và tên khai sinh", "Các tên gọi khác")
        .containsSequence(
            "Sinh ngày", "Nơi sinh", "Quê quán", "Nơi ở hiện nay", "Dân tộc", "Tôn giáo")
        .containsSequence(
            "Ngày vào Đảng Cộng sản Việt Nam",
            "Ngày tham gia các tổ chức chính trị, xã hội",
            "Ngày nhập ngũ",
            "Trình độ học vấn",
            "Công tác chính đang làm",
            "Ngạch công chức, viên chức",
            "Danh hiệu được phong",
            "Sở trường công tác",
            "Khen thưởng",
            "Kỷ luật",
            "Tình trạng sức khỏe")
        .endsWith(
            "Tóm tắt quá trình công tác",
            "Đặc điểm lịch sử bản thân",
            "Quan hệ với nước ngoài",
            "Quan hệ gia đình",
            "Hoàn cảnh kinh tế gia đình");
  }

  @Test
  void theNameStandsInCapitals() {
    assertThat(Lives.filledIn(Lives.unknown("Công Tằng Tôn Nữ Thị Ngọc Hường")).fullName())
        .isEqualTo("CÔNG TẰNG TÔN NỮ THỊ NGỌC HƯỜNG");
  }

  @Test
  void noMoreOfADateIsPrintedThanIsKnown() {
    var vitae = Lives.filledIn(Lives.typical());

    assertThat(line(vitae, "partyAdmittedOn").text()).isEqualTo("03/02/2002");
    assertThat(line(vitae, "birthDate").text()).isEqualTo("04/1975");
    assertThat(line(vitae, "partyOfficialOn").text()).isEqualTo("2003");
  }

  @Test
  void whatIsNotOnRecordStaysBlankAndSaysWhy() {
    var vitae = Lives.filledIn(Lives.unknown("Y Bhin"));

    assertThat(line(vitae, "birthDate"))
        .isEqualTo(new Line("birthDate", "Sinh ngày", Presence.NOT_RECORDED, null));
    assertThat(line(vitae, "bloodGroup").presence()).isEqualTo(Presence.NOT_KEPT);
    assertThat(table(vitae, "work").presence()).isEqualTo(Presence.NOT_RECORDED);
    assertThat(vitae.fileCode()).isNull();
    assertThat(vitae.masked()).isEmpty();
  }

  @Test
  void whoMayNotSeePersonalDataIsShownThatTheyAreHidden() {
    var vitae = Lives.masked(Lives.typical());

    assertThat(vitae.masked())
        .containsExactlyInAnyOrder(
            "residence", "ethnicGroup", "religion", "personalId", "ownFamily", "spousesFamily");
    assertThat(line(vitae, "residence"))
        .isEqualTo(new Line("residence", "Nơi ở hiện nay", Presence.MASKED, null));
    assertThat(vitae.fileCode()).isEqualTo("*********345");
    assertThat(table(vitae, "ownFamily").rows()).isEmpty();
    assertThat(vitae.toString()).doesNotContain("022175012345", "Lê Lợi", "Trần Đình Ước");
  }

  @Test
  void postsAndWorkOutsideTheRegisterMakeOneHistory() {
    assertThat(table(Lives.filledIn(Lives.typical()), "work").rows())
        .extracting(row -> row.cells().getFirst())
        .containsExactly(
            "09/2001 - 2008",
            "2008 - 05/01/2015",
            "05/01/2015 - 05/01/2020",
            "05/01/2020 - nay",
            "06/2021 - nay");
  }

  @Test
  void whatWorkHistoryAndRegisterBothTellStandsOnce() {
    var work =
        new Life.Work(
            PartialDate.parse("2015"),
            PartialDate.parse("2020"),
            "Phòng Nội vụ",
            Lives.OFFICE,
            "Phó trưởng phòng");

    var rows =
        table(Lives.filledIn(Lives.of("Nguyễn Văn An", List.of(work), "Luật")), "work").rows();

    assertThat(rows).hasSize(3);
  }

  @Test
  void salaryOfTheDayIsTheLatestStepAndItsNumbersAreWrittenWithAComma() {
    var vitae = Lives.filledIn(Lives.typical());

    assertThat(line(vitae, "grade").text()).isEqualTo("Chuyên viên");
    assertThat(line(vitae, "gradeCode").text()).isEqualTo("01.003");
    assertThat(line(vitae, "step").text()).isEqualTo("4");
    assertThat(line(vitae, "coefficient").text()).isEqualTo("3,33");
    assertThat(line(vitae, "paidSince").text()).isEqualTo("03/2018");
    assertThat(table(vitae, "salary").rows()).hasSize(3);
  }

  @Test
  void parentsStandBeforeSpouseAndChildren() {
    assertThat(table(Lives.filledIn(Lives.typical()), "ownFamily").rows())
        .extracting(row -> row.cells().getFirst())
        .containsExactly("Cha", "Mẹ", "Vợ, chồng", "Con");
  }

  @Test
  void disciplinesSayWhatForAndByWhichDecision() {
    assertThat(line(Lives.filledIn(Lives.typical()), "disciplines").text())
        .isEqualTo(
            "Khiển trách, kỷ luật đảng: Vi phạm quy định về quản lý đất đai (01/06/2015,"
                + " QĐ 12-QĐ/TU ngày 05/01/2015, Ban Thường vụ Tỉnh ủy)");
  }

  @Test
  void onesMainPostIsWhatOneDoesAndAllPostsAreListed() {
    var vitae = Lives.filledIn(Lives.typical());

    assertThat(line(vitae, "mainPost").text())
        .isEqualTo("Trưởng phòng, Phòng Nội vụ huyện Hoành Bồ");
    assertThat(line(vitae, "posts").text())
        .isEqualTo("Trưởng phòng, Phòng Nội vụ huyện Hoành Bồ; Giám đốc, Trung tâm Bồi dưỡng");
  }

  private static Line line(CurriculumVitae vitae, String name) {
    return vitae.items().stream()
        .flatMap(item -> item.lines().stream())
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Table table(CurriculumVitae vitae, String name) {
    return vitae.items().stream()
        .flatMap(item -> item.tables().stream())
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
