package vn.cadre.registry.intake.people;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.cadre.kernel.PersonName;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.imports.Option;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.cadre.HomesInSight;
import vn.cadre.registry.cadre.Present;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Posts;
import vn.cadre.registry.intake.Segments;
import vn.cadre.registry.reference.CodeLists;

/** The roster: a person, where they belong, the post they hold and the levels they reached. */
@ApplicationScoped
class RosterIntake implements ImportKind {
  private static final String PLACE = "Ghi như trong giấy tờ.";
  private static final String UNIT = "Mã đơn vị hành chính vào thời điểm đó, nếu biết.";

  private final Sql sql;
  private final Lookups lookups;
  private final Posts posts;
  private final PostRules rules;
  private final HomeOfCadres homes;
  private final HomesInSight inSight;
  private final Present present;
  private final Outbox outbox;
  private final CodeLists codes;
  private final CivilClock clock;

  RosterIntake(
      Sql sql,
      Lookups lookups,
      Posts posts,
      PostRules rules,
      HomeOfCadres homes,
      HomesInSight inSight,
      Present present,
      Outbox outbox,
      CodeLists codes,
      CivilClock clock) {
    this.sql = sql;
    this.lookups = lookups;
    this.posts = posts;
    this.rules = rules;
    this.homes = homes;
    this.inSight = inSight;
    this.present = present;
    this.outbox = outbox;
    this.codes = codes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "cadres";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách cán bộ, công chức, viên chức", "Roster of cadres");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    var date = new ColumnType.PartialDay();
    return List.of(
        optional(
            "personalId",
            "Số định danh cá nhân",
            Choices.personalId(),
            "12 chữ số; để dạng văn bản để không mất số 0 ở đầu.",
            "022075012345"),
        required(
            "fullName",
            "Họ và tên",
            new ColumnType.Prose(PersonName.MAX_LENGTH),
            "Họ và tên đầy đủ, có dấu.",
            "Nguyễn Văn An"),
        optional(
            "otherNames",
            "Tên gọi khác",
            new ColumnType.Prose(Widths.OTHER_NAMES),
            "Bí danh, tên thường gọi.",
            "Ba An"),
        optional("gender", "Giới tính", Choices.of(Gender.values()), "Nam hoặc Nữ.", "Nam"),
        optional(
            "birthDate",
            "Ngày sinh",
            date,
            "Chỉ biết tháng hoặc năm thì ghi tháng/năm hoặc năm.",
            "12/04/1975"),
        optional(
            "ethnicGroup",
            "Dân tộc",
            ethnicGroups(),
            "Tên hoặc mã hai chữ số theo danh mục của cơ quan thống kê.",
            "Kinh"),
        optional(
            "religion",
            "Tôn giáo",
            new ColumnType.Prose(Widths.RELIGION),
            "Bỏ trống nếu không.",
            "Phật giáo"),
        optional(
            "birthPlace",
            "Nơi sinh",
            new ColumnType.Prose(Widths.PLACE),
            PLACE,
            "Xã Lương Bằng, huyện Kim Động, tỉnh Hưng Yên"),
        optional("birthPlaceUnit", "Mã đơn vị nơi sinh", Choices.unit(), UNIT, "12280"),
        optional(
            "nativePlace",
            "Quê quán",
            new ColumnType.Prose(Widths.PLACE),
            PLACE,
            "Xã Lương Bằng, huyện Kim Động, tỉnh Hưng Yên"),
        optional("nativePlaceUnit", "Mã đơn vị quê quán", Choices.unit(), UNIT, "12280"),
        optional(
            "residence",
            "Nơi ở hiện nay",
            new ColumnType.Prose(Widths.PLACE),
            PLACE,
            "Phường Phố Hiến, tỉnh Hưng Yên"),
        optional("residenceUnit", "Mã đơn vị nơi ở", Choices.unit(), UNIT, "11983"),
        required(
            "category",
            "Loại",
            Choices.of(Category.values()),
            "Cán bộ, công chức, viên chức hoặc người hoạt động không chuyên trách.",
            "Viên chức"),
        required(
            "organisation",
            "Mã tổ chức",
            new ColumnType.Code(Widths.CODE),
            "Tổ chức mà người này thuộc về.",
            "KIM-DONG-TH-01"),
        optional(
            "title",
            "Mã chức danh",
            new ColumnType.Code(Widths.CODE),
            "Có chức danh thì dòng này lập chức vụ chính từ ngày giữ chức.",
            "GIAO-VIEN"),
        optional("appointedFrom", "Giữ chức từ", date, "Bắt buộc khi có chức danh.", "09/2010"),
        optional("recruitedOn", "Ngày tuyển dụng", date, "Ngày tuyển dụng lần đầu.", "01/09/2000"),
        optional("partyAdmittedOn", "Ngày vào Đảng", date, "Ngày kết nạp.", "03/02/2005"),
        optional("partyOfficialOn", "Ngày vào Đảng chính thức", date, "", "03/02/2006"),
        optional(
            "professionalLevel",
            "Trình độ chuyên môn",
            Choices.of(ProfessionalLevel.values()),
            "Trình độ cao nhất đã có bằng.",
            "Đại học"),
        optional("professionalAwardedOn", "Ngày cấp bằng chuyên môn", date, "", "2004"),
        optional(
            "speciality",
            "Chuyên ngành",
            new ColumnType.Prose(Widths.SPECIALITY),
            "Chuyên ngành của bằng cao nhất.",
            "Sư phạm Toán"),
        optional(
            "professionalStudying",
            "Đang học trình độ",
            Choices.of(ProfessionalLevel.values()),
            "Trình độ chuyên môn đang theo học.",
            "Thạc sĩ"),
        optional(
            "politicalTheoryLevel",
            "Lý luận chính trị",
            Choices.of(PoliticalTheoryLevel.values()),
            "Trình độ cao nhất.",
            "Trung cấp"),
        optional("politicalTheoryAwardedOn", "Ngày cấp bằng lý luận", date, "", "2015"),
        optional(
            "stateManagementLevel",
            "Quản lý nhà nước",
            Choices.of(StateManagementLevel.values()),
            "Ngạch bồi dưỡng cao nhất.",
            "Chuyên viên"),
        optional(
            "stateManagementAwardedOn", "Ngày cấp chứng chỉ quản lý nhà nước", date, "", "2016"),
        optional(
            "decisionNumber",
            "Số quyết định",
            new ColumnType.Code(100),
            "Quyết định giữ chức; không có thì chức vụ ghi theo danh sách.",
            "123-QĐ/HU"),
        optional("decisionDate", "Ngày quyết định", new ColumnType.Day(), "", "25/08/2010"),
        optional(
            "decisionIssuer",
            "Cơ quan ban hành",
            new ColumnType.Prose(300),
            "",
            "Ban Thường vụ Huyện ủy Kim Động"),
        Choices.decisionTier());
  }

  private ColumnType ethnicGroups() {
    return new ColumnType.Choice(
        codes.find("ethnicGroup").orElseThrow().items().stream()
            .map(item -> new Option(item.code(), new Bilingual(item.vi(), item.en())))
            .toList());
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    var seating = new Seating(sql);
    return Segments.by(row -> row.text("personalId"), rows -> write(rows, run, seating));
  }

  private void write(List<ImportRow> rows, ImportRun run, Seating seating) {
    try {
      new RosterBatch(run, sql, lookups, posts, rules, clock.today(), rows)
          .write(rows, seating, homes, inSight, present, outbox);
    } catch (RuntimeException undone) {
      seating.forget();
      throw undone;
    }
  }
}
