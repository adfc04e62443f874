package vn.cadre.registry.vitae;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PersonalId;
import vn.cadre.platform.code.Code;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.vitae.CurriculumVitae.Item;
import vn.cadre.registry.vitae.CurriculumVitae.Line;

/**
 * The items of form 2C/TCTW-98 in their order (domain.md 5): 1 to 25 are lines; the tables from 26
 * on are those of {@link Form2cTables}.
 */
final class Form2c {
  static final String FORM = "2C/TCTW-98";
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final Life life;
  private final LocalDate day;
  private final BinaryOperator<String> labels;
  private final Blanks blanks;

  /**
   * @param labels the label of a code in the list that the first argument names
   * @param personalShown whether the caller is shown the personal data of this person
   */
  Form2c(Life life, LocalDate day, BinaryOperator<String> labels, boolean personalShown) {
    this.life = life;
    this.day = day;
    this.labels = labels;
    this.blanks = new Blanks(personalShown);
  }

  /**
   * @param organisation where the person belongs on the day
   */
  CurriculumVitae filledIn(String organisation) {
    var person = life.person();
    var items = new ArrayList<Item>();
    lines().forEach(lines -> items.add(new Item(items.size() + 1, label(lines), lines, List.of())));
    items.set(16, new Item(17, "Trình độ học vấn", items.get(16).lines(), List.of()));
    items.addAll(new Form2cTables(life, day, labels, blanks).items(items.size() + 1));
    var number = items.get(24).lines().getFirst();
    return new CurriculumVitae(
        person.id(),
        person.version(),
        day,
        FORM,
        number.text(),
        person.fullName().toUpperCase(VIETNAMESE),
        organisation,
        items,
        blanks.masked());
  }

  /** The personal data that were shown, once it is filled in. */
  List<String> uncovered() {
    return blanks.uncovered();
  }

  private static String label(List<Line> lines) {
    return lines.getFirst().label();
  }

  private Stream<List<Line>> lines() {
    return Stream.of(origins(), service(), attainments()).flatMap(List::stream);
  }

  /** 1 to 11. */
  private List<List<Line>> origins() {
    var person = life.person();
    var ethnicGroup = person.ethnicGroup();
    return List.of(
        List.of(
            blanks.line(
                "fullName", "Họ và tên khai sinh", person.fullName().toUpperCase(VIETNAMESE)),
            blanks.line("gender", "Nam, nữ", vi(person.gender()))),
        List.of(blanks.line("otherNames", "Các tên gọi khác", person.otherNames())),
        List.of(
            blanks.line("committees", "Cấp ủy hiện tại, cấp ủy kiêm", committees()),
            blanks.line(
                "posts", "Chức vụ (Đảng, đoàn thể, chính quyền, kể cả kiêm nhiệm)", posts()),
            blanks.byHand("positionAllowance", "Phụ cấp chức vụ")),
        List.of(blanks.line("birthDate", "Sinh ngày", FormDate.of(person.birthDate()))),
        List.of(blanks.line("birthPlace", "Nơi sinh", person.birthPlace())),
        List.of(blanks.line("nativePlace", "Quê quán", person.nativePlace())),
        List.of(blanks.personal("residence", "Nơi ở hiện nay", person.residence())),
        List.of(
            blanks.personal(
                "ethnicGroup",
                "Dân tộc",
                ethnicGroup == null ? null : labels.apply("ethnicGroup", ethnicGroup))),
        List.of(blanks.personal("religion", "Tôn giáo", person.religion())),
        List.of(blanks.byHand("familyOrigin", "Thành phần gia đình xuất thân")),
        List.of(
            blanks.byHand("formerOccupation", "Nghề nghiệp bản thân trước khi được tuyển dụng")));
  }

  /** 12 to 16. */
  private List<List<Line>> service() {
    var person = life.person();
    return List.of(
        List.of(
            blanks.line("recruitedOn", "Ngày được tuyển dụng", FormDate.of(person.recruitedOn())),
            blanks.byHand("recruitedBy", "Vào cơ quan nào, ở đâu")),
        List.of(
            blanks.line(
                "joinedOn",
                "Ngày vào cơ quan hiện đang công tác",
                FormDate.of(JoinedOn.of(life.posts(), day).orElse(null))),
            blanks.byHand("revolutionOn", "Ngày tham gia cách mạng")),
        List.of(
            blanks.line(
                "partyAdmittedOn",
                "Ngày vào Đảng Cộng sản Việt Nam",
                FormDate.of(person.partyAdmittedOn())),
            blanks.line(
                "partyOfficialOn", "Ngày chính thức", FormDate.of(person.partyOfficialOn()))),
        List.of(blanks.byHand("massOrganisations", "Ngày tham gia các tổ chức chính trị, xã hội")),
        List.of(
            blanks.byHand("enlistedOn", "Ngày nhập ngũ"),
            blanks.byHand("dischargedOn", "Ngày xuất ngũ"),
            blanks.byHand("militaryRank", "Quân hàm, chức vụ cao nhất")));
  }

  /** 17 to 25. */
  private List<List<Line>> attainments() {
    var levels = life.person().levels();
    var salary = salaryOnTheDay();
    var number = life.person().personalId();
    return List.of(
        List.of(
            blanks.byHand("generalEducation", "Giáo dục phổ thông"),
            blanks.line("highestLevel", "Học hàm, học vị cao nhất", vi(levels.professional())),
            blanks.line("politicalTheory", "Lý luận chính trị", vi(levels.politicalTheory())),
            blanks.line("stateManagement", "Quản lý nhà nước", vi(levels.stateManagement())),
            blanks.line("languages", "Ngoại ngữ", languages())),
        List.of(blanks.line("mainPost", "Công tác chính đang làm", mainPost())),
        List.of(
            blanks.line("grade", "Ngạch công chức, viên chức", from(salary, this::grade)),
            blanks.line("gradeCode", "Mã số", from(salary, Life.Salary::grade)),
            blanks.line("step", "Bậc lương", from(salary, Form2cTables::step)),
            blanks.line("coefficient", "Hệ số", from(salary, Form2cTables::coefficient)),
            blanks.line("paidSince", "Từ", from(salary, paid -> FormDate.of(paid.from())))),
        List.of(blanks.line("honours", "Danh hiệu được phong", rewards(true))),
        List.of(
            blanks.byHand("strengths", "Sở trường công tác"),
            blanks.byHand("longestWork", "Công việc đã làm lâu nhất")),
        List.of(blanks.line("rewards", "Khen thưởng", rewards(false))),
        List.of(blanks.line("disciplines", "Kỷ luật", disciplines())),
        List.of(
            blanks.byHand("health", "Tình trạng sức khỏe"),
            blanks.byHand("height", "Cao"),
            blanks.byHand("weight", "Cân nặng"),
            blanks.byHand("bloodGroup", "Nhóm máu")),
        List.of(
            blanks.personal(
                "personalId",
                "Số định danh cá nhân (căn cước)",
                number,
                number == null ? null : new PersonalId(number).masked()),
            blanks.byHand("invalidity", "Thương binh loại"),
            blanks.byHand("martyrsFamily", "Gia đình liệt sĩ")));
  }

  private String committees() {
    return life.committees().stream()
        .map(seat -> seat.title() == null ? seat.body() : seat.title() + ", " + seat.body())
        .collect(Collectors.joining("; "));
  }

  private String posts() {
    return held().map(Form2c::named).collect(Collectors.joining("; "));
  }

  private @Nullable String mainPost() {
    return held().filter(Life.Post::main).map(Form2c::named).findFirst().orElse(null);
  }

  /** The main post first. */
  private Stream<Life.Post> held() {
    return life.posts().stream()
        .filter(post -> post.heldOn(day))
        .sorted(Comparator.comparing(Life.Post::main).reversed());
  }

  static String named(Life.Post post) {
    return post.title() + ", " + post.organisation();
  }

  private String languages() {
    return life.training().stream()
        .filter(learnt -> learnt.kind() == QualificationKind.LANGUAGE)
        .filter(learnt -> learnt.status() == QualificationStatus.COMPLETED)
        .map(learnt ->
            learnt.speciality() == null
                ? learnt.level()
                : learnt.speciality() + " (" + learnt.level() + ")")
        .collect(Collectors.joining("; "));
  }

  /** The latest that is in force on the day. */
  private Life.@Nullable Salary salaryOnTheDay() {
    return life.salary().stream()
        .filter(paid -> paid.validTo() == null || paid.validTo().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private @Nullable String grade(Life.Salary paid) {
    return paid.kind() == SalaryKind.JOB_POSITION
        ? paid.jobPosition()
        : labels.apply("grade", Objects.requireNonNullElse(paid.grade(), ""));
  }

  private String rewards(boolean honours) {
    return life.rewards().stream()
        .filter(reward -> honours == (reward.form() == RewardForm.STATE_HONOUR))
        .map(Form2c::reward)
        .collect(Collectors.joining("; "));
  }

  private static String reward(Life.Reward reward) {
    var what = reward.title() == null ? reward.form().vi() : reward.title();
    return "%s (%s, %s)".formatted(what, FormDate.of(reward.on()), cited(reward.paper()));
  }

  private String disciplines() {
    return life.disciplines().stream()
        .map(given ->
            "%s, %s: %s (%s, %s)"
                .formatted(
                    given.form().vi(),
                    given.side().vi().toLowerCase(VIETNAMESE),
                    given.act(),
                    FormDate.of(given.on()),
                    cited(given.paper())))
        .collect(Collectors.joining("; "));
  }

  private static String cited(Life.Paper paper) {
    return "QĐ %s ngày %s, %s".formatted(paper.number(), FormDate.of(paper.date()), paper.issuer());
  }

  private static @Nullable String vi(@Nullable Code code) {
    return code == null ? null : code.vi();
  }

  private static @Nullable String from(
      Life.@Nullable Salary paid, Function<Life.Salary, @Nullable String> said) {
    return paid == null ? null : said.apply(paid);
  }
}
