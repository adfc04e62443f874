package vn.cadre.registry.vitae;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.Text;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.vitae.CurriculumVitae.Item;
import vn.cadre.registry.vitae.CurriculumVitae.Row;
import vn.cadre.registry.vitae.CurriculumVitae.Table;

/** Items 26 to 31 of form 2C: training, work, history, kin abroad, family, economic situation. */
final class Form2cTables {
  private static final List<FamilyRelation> CLOSEST =
      List.of(
          FamilyRelation.FATHER,
          FamilyRelation.MOTHER,
          FamilyRelation.GUARDIAN,
          FamilyRelation.SPOUSE,
          FamilyRelation.CHILD,
          FamilyRelation.SIBLING,
          FamilyRelation.GRANDPARENT,
          FamilyRelation.OTHER);
  private static final List<String> RELATIVES =
      List.of(
          "Quan hệ",
          "Họ và tên",
          "Năm sinh",
          "Quê quán, nghề nghiệp, chức danh, chức vụ, đơn vị công tác, nơi ở");

  private final Life life;
  private final LocalDate day;
  private final BinaryOperator<String> labels;
  private final Blanks blanks;

  Form2cTables(Life life, LocalDate day, BinaryOperator<String> labels, Blanks blanks) {
    this.life = life;
    this.day = day;
    this.labels = labels;
    this.blanks = blanks;
  }

  List<Item> items(int first) {
    return List.of(
        new Item(
            first,
            "Đào tạo, bồi dưỡng về chuyên môn, nghiệp vụ, lý luận chính trị, ngoại ngữ",
            List.of(),
            List.of(training())),
        new Item(first + 1, "Tóm tắt quá trình công tác", List.of(), List.of(work())),
        new Item(
            first + 2,
            "Đặc điểm lịch sử bản thân",
            List.of(
                blanks.byHand("arrests", "Bị bắt, bị tù (thời gian, ở đâu, đã khai báo cho ai)"),
                blanks.byHand("formerRegime", "Làm việc trong chế độ cũ")),
            List.of()),
        new Item(
            first + 3,
            "Quan hệ với nước ngoài",
            List.of(
                blanks.byHand(
                    "foreignOrganisations",
                    "Tham gia hoặc có quan hệ với tổ chức chính trị, kinh tế, xã hội ở nước ngoài"),
                blanks.byHand("relativesAbroad", "Thân nhân ở nước ngoài")),
            List.of()),
        new Item(
            first + 4,
            "Quan hệ gia đình",
            List.of(),
            List.of(
                family("ownFamily", "Về bản thân", FamilySide.OWN),
                family("spousesFamily", "Về bên vợ hoặc chồng", FamilySide.SPOUSE))),
        new Item(
            first + 5,
            "Hoàn cảnh kinh tế gia đình",
            List.of(
                blanks.byHand("income", "Nguồn thu nhập chính của gia đình hằng năm"),
                blanks.byHand("housing", "Nhà ở"),
                blanks.byHand("land", "Đất ở, đất sản xuất, kinh doanh")),
            List.of(salary())));
  }

  private Table training() {
    var rows =
        life.training().stream()
            .map(learnt ->
                Row.of(
                    learnt.institution(),
                    learnt.speciality(),
                    FormDate.of(learnt.awardedOn()),
                    "",
                    attained(learnt)))
            .toList();
    return blanks.table(
        "training",
        "Đào tạo, bồi dưỡng",
        List.of(
            "Tên trường",
            "Ngành học hoặc tên lớp học",
            "Cấp bằng, chứng chỉ",
            "Hình thức học",
            "Văn bằng, chứng chỉ, trình độ"),
        rows);
  }

  private String attained(Life.Training learnt) {
    var list =
        switch (learnt.kind()) {
          case PROFESSIONAL -> "professionalLevel";
          case POLITICAL_THEORY -> "politicalTheoryLevel";
          case STATE_MANAGEMENT -> "stateManagementLevel";
          case LANGUAGE, INFORMATICS -> "";
        };
    var level = list.isEmpty() ? learnt.level() : labels.apply(list, learnt.level());
    var kind = learnt.kind() == QualificationKind.PROFESSIONAL ? "" : learnt.kind().vi() + ": ";
    return kind + level + (learnt.status() == QualificationStatus.STUDYING ? " (đang học)" : "");
  }

  private record Spell(PartialDate from, @Nullable PartialDate to, String what) {}

  /** The history of work and the posts of the register; what both tell stands once. */
  private Table work() {
    var spells = new ArrayList<Spell>();
    for (var worked : life.work()) {
      if (life.posts().stream().noneMatch(post -> tellsOf(worked, post))) {
        spells.add(
            new Spell(
                worked.from(), worked.to(), worked.position() + ", " + worked.organisation()));
      }
    }
    life.posts().forEach(post -> spells.add(new Spell(post.from(), post.to(), Form2c.named(post))));
    var rows =
        spells.stream()
            .sorted(Comparator.comparing(spell -> spell.from().earliest()))
            .map(spell -> Row.of(FormDate.period(spell.from(), spell.to(), day), spell.what()))
            .toList();
    return blanks.table(
        "work",
        "Quá trình công tác",
        List.of("Từ tháng, năm đến tháng, năm", "Chức danh, chức vụ, đơn vị công tác"),
        rows);
  }

  private static boolean tellsOf(Life.Work worked, Life.Post post) {
    return Objects.equals(worked.organisationId(), post.organisationId())
        && worked.from().compareCertainly(post.from()) != PartialDate.Order.BEFORE
        && worked.from().compareCertainly(post.from()) != PartialDate.Order.AFTER
        && Text.fold(worked.position()).equals(Text.fold(post.title()));
  }

  private Table family(String name, String title, FamilySide side) {
    var family = life.family();
    var rows =
        family == null
            ? null
            : family.stream()
                .filter(relative -> relative.side() == side)
                .sorted(Comparator.comparing(relative -> CLOSEST.indexOf(relative.relation())))
                .map(relative ->
                    Row.of(
                        relative.relation().vi(),
                        relative.fullName(),
                        relative.birthYear() == null ? null : relative.birthYear().toString(),
                        joined(
                            relative.nativePlace(), relative.occupation(), relative.residence())))
                .toList();
    return blanks.personal(name, title, RELATIVES, rows);
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
  }

  private Table salary() {
    var rows =
        life.salary().stream()
            .map(paid -> Row.of(FormDate.of(paid.from()), paidAs(paid), coefficient(paid)))
            .toList();
    return blanks.table(
        "salary",
        "Quá trình lương của bản thân",
        List.of("Tháng/năm", "Ngạch/bậc, vị trí việc làm", "Hệ số lương, mức lương"),
        rows);
  }

  private @Nullable String paidAs(Life.Salary paid) {
    if (paid.kind() == SalaryKind.JOB_POSITION) {
      return paid.jobPosition();
    }
    return paid.step() == null ? paid.grade() : paid.grade() + "/" + paid.step();
  }

  static @Nullable String step(Life.Salary paid) {
    return paid.step() == null ? null : paid.step().toString();
  }

  /** With the allowance beyond the top step; where a job position is paid, VND a month. */
  static @Nullable String coefficient(Life.Salary paid) {
    if (paid.monthlyAmount() != null) {
      return String.format(Locale.of("vi"), "%,d đồng/tháng", paid.monthlyAmount());
    }
    var coefficient = paid.coefficient() == null ? null : paid.coefficient().replace('.', ',');
    return coefficient == null || paid.overFramePercent() == null
        ? coefficient
        : coefficient + " + " + paid.overFramePercent() + "% vượt khung";
  }
}
