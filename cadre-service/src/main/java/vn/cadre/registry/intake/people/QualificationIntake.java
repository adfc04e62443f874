package vn.cadre.registry.intake.people;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.cadre.Present;
import vn.cadre.registry.code.Level;
import vn.cadre.registry.code.LevelsOfKind;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.intake.Segments;

/** What people are qualified for, or study for. */
@ApplicationScoped
class QualificationIntake implements ImportKind {
  private static final Bilingual STUDYING =
      new Bilingual(
          "Đang học thì chưa có ngày cấp bằng",
          "What is being studied for has no date of award yet");

  private final Sql sql;
  private final Lookups lookups;
  private final Present present;

  QualificationIntake(Sql sql, Lookups lookups, Present present) {
    this.sql = sql;
    this.lookups = lookups;
    this.present = present;
  }

  @Override
  public String name() {
    return "qualifications";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách trình độ, văn bằng, chứng chỉ", "Qualifications");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "personalId",
            "Số định danh cá nhân",
            Choices.personalId(),
            "12 chữ số của người đã có hồ sơ.",
            "022075012345"),
        required(
            "kind",
            "Loại",
            Choices.of(QualificationKind.values()),
            "Trình độ về mặt nào.",
            "Chuyên môn"),
        required(
            "level",
            "Trình độ",
            new ColumnType.Code(Widths.LEVEL),
            "Tên hoặc mã trình độ của loại đó; ngoại ngữ và tin học ghi như trong chứng chỉ.",
            "Thạc sĩ"),
        optional(
            "speciality",
            "Chuyên ngành",
            new ColumnType.Prose(Widths.SPECIALITY),
            "Chuyên ngành hoặc ngôn ngữ.",
            "Quản lý công"),
        optional(
            "institution",
            "Nơi đào tạo",
            new ColumnType.Prose(Widths.INSTITUTION),
            "Cơ sở cấp văn bằng, chứng chỉ.",
            "Học viện Hành chính Quốc gia"),
        optional(
            "status",
            "Tình trạng",
            Choices.of(QualificationStatus.values()),
            "Bỏ trống là đã hoàn thành.",
            "Đã hoàn thành"),
        optional("awardedOn", "Ngày cấp", new ColumnType.PartialDay(), "", "2018"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(QualificationIntake::key, rows -> write(rows, run));
  }

  /** Several rows of one person in one batch are usual; the same level twice is not. */
  private static Object key(ImportRow row) {
    return Arrays.asList(
        row.text("personalId"), row.text("kind"), row.text("level"), row.text("status"));
  }

  private void write(List<ImportRow> rows, ImportRun run) {
    var people = lookups.people(ImportRow.distinct(rows, "personalId"));
    people.values().removeIf(person -> !run.scope().covers(person.path()));
    var ids = people.values().stream().map(Lookups.Person::id).toList();
    present.hold(ids);
    var known = QualificationRow.of(sql, ids);
    var fresh = new ArrayList<QualificationRow>();
    var mended = new ArrayList<QualificationRow>();
    for (var row : rows) {
      var person = Lookups.require(people, row, "personalId", RowProblem.UNKNOWN_CADRE);
      var level = level(row);
      if (row.text("status") != null
          && row.text("status").equals(QualificationStatus.STUDYING.name())
          && row.has("awardedOn")) {
        row.reject("awardedOn", "awarded-when-completed", STUDYING);
      }
      if (!row.isGood() || person == null || level == null) {
        continue;
      }
      var given = qualification(row, person, level);
      var now = known.stream().filter(given::sameAs).findFirst().orElse(null);
      if (now == null) {
        fresh.add(given);
      } else if (!run.upserts()) {
        RowProblem.DUPLICATE.at(row, "level");
      } else if (!now.mendedBy(given).equals(now)) {
        mended.add(now.mendedBy(given));
      }
    }
    QualificationRow.insert(sql, fresh);
    QualificationRow.update(sql, mended);
    present.tell(
        Stream.concat(fresh.stream(), mended.stream())
            .map(QualificationRow::cadreId)
            .collect(Collectors.toSet()));
  }

  /**
   * The code of the level, which may be given by its label; null with a refused row when there is
   * none.
   */
  private static @Nullable String level(ImportRow row) {
    var kind = row.constant("kind", QualificationKind.class);
    var given = row.text("level");
    if (kind == null || given == null) {
      return null;
    }
    var levels = LevelsOfKind.of(kind);
    if (levels.isEmpty()) {
      return given;
    }
    var text = Text.fold(given);
    var level =
        levels.stream()
            .filter(known ->
                known.name().equals(given)
                    || Text.fold(known.vi()).equals(text)
                    || Text.fold(known.en()).equals(text))
            .findFirst();
    if (level.isEmpty()) {
      row.reject(
          "level",
          ViolationCode.NOT_ONE_OF.code(),
          ViolationCode.NOT_ONE_OF
              .message()
              .with(String.join(", ", levels.stream().map(Level::name).toList())));
    }
    return level.map(Level::name).orElse(null);
  }

  private static QualificationRow qualification(
      ImportRow row, Lookups.Person person, String level) {
    var kind = Objects.requireNonNull(row.constant("kind", QualificationKind.class));
    var status = row.constant("status", QualificationStatus.class);
    return new QualificationRow(
        UuidV7.next(),
        0,
        person.id(),
        kind,
        level,
        LevelsOfKind.rankOrder(kind, level),
        row.text("speciality"),
        row.text("institution"),
        status == null ? QualificationStatus.COMPLETED : status,
        row.date("awardedOn"));
  }
}
