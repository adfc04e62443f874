package vn.cadre.registry.intake.structure;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.intake.Segments;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.TitleView;

/** Titles; they belong to no organisation, so scope does not matter. */
@ApplicationScoped
class TitleIntake implements ImportKind {
  private static final String AGGREGATE = "titles";
  private static final String FIRST_STANDARDS =
      """
      SELECT t.code, min(s.valid_from) AS first FROM title t JOIN standard s ON s.title_id = t.id
      WHERE t.code = ANY (?) GROUP BY t.code\
      """;

  private final Sql sql;
  private final Lookups lookups;
  private final Outbox outbox;

  TitleIntake(Sql sql, Lookups lookups, Outbox outbox) {
    this.sql = sql;
    this.lookups = lookups;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return AGGREGATE;
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh mục chức danh, chức vụ", "Titles");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "code",
            "Mã chức danh",
            new ColumnType.Code(Widths.CODE),
            "Mã duy nhất, chữ in hoa không dấu.",
            "CHU-TICH-UBND-XA"),
        required(
            "name",
            "Tên chức danh",
            new ColumnType.Prose(Widths.NAME),
            "Tên đầy đủ.",
            "Chủ tịch UBND xã"),
        required(
            "rank",
            "Cấp trưởng, phó",
            Choices.of(TitleRank.values()),
            "Chức danh có lãnh đạo, quản lý hay không.",
            "Cấp trưởng"),
        optional(
            "group",
            "Nhóm chức danh",
            new ColumnType.Prose(Widths.TITLE_GROUP),
            "Nhóm theo quy định về danh mục chức danh.",
            "II"),
        optional(
            "keyPost",
            "Chủ chốt",
            new ColumnType.Truth(),
            "Có phải chức danh chủ chốt không; bỏ trống là không.",
            "Có"),
        optional(
            "validFrom",
            "Có từ ngày",
            new ColumnType.Day(),
            "Ngày đầu có chức danh; tiêu chuẩn của chức danh không bắt đầu trước ngày này.",
            "01/01/2008"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(
        row -> row.text("code"),
        rows -> {
          var codes = ImportRow.distinct(rows, "code");
          var held = lookups.titlesToChange(codes);
          new Batch(run, held, firstStandards(codes)).write(rows);
        });
  }

  /** Since when something is asked of whoever holds the titles; no title starts later. */
  private Map<String, LocalDate> firstStandards(Set<String> codes) {
    var first = new HashMap<String, LocalDate>();
    sql.list(
        FIRST_STANDARDS,
        List.of(codes),
        row -> first.put(row.getString("code"), row.getObject("first", LocalDate.class)));
    return first;
  }

  private final class Batch {
    private final ImportRun run;
    private final Map<String, TitleView> known;
    private final Map<String, LocalDate> firstStandards;
    private final List<TitleView> created = new ArrayList<>();
    private final List<TitleView> changed = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    Batch(ImportRun run, Map<String, TitleView> known, Map<String, LocalDate> firstStandards) {
      this.run = run;
      this.known = known;
      this.firstStandards = firstStandards;
    }

    void write(List<ImportRow> rows) {
      rows.forEach(this::take);
      columns(created)
          .with("version", "bigint", TitleView::version)
          .with("code", "text", TitleView::code)
          .insert(sql, "title");
      columns(changed).update(sql, "title", t -> t.version() - 1);
      outbox.append(events);
    }

    private Rows<TitleView> columns(List<TitleView> titles) {
      return Rows.of(titles)
          .with("id", "uuid", TitleView::id)
          .with("name", "text", TitleView::name)
          .with("name_folded", "text", t -> " " + Text.fold(t.name()))
          .with("rank", "text", TitleView::rank)
          .with("title_group", "text", TitleView::group)
          .with("key_post", "boolean", TitleView::keyPost)
          .with("valid_from", "date", TitleView::validFrom);
    }

    private void take(ImportRow row) {
      var code = row.text("code");
      var now = code == null ? null : known.get(code);
      if (code != null && now == null && !code.matches(Widths.CODE_FORM)) {
        RowProblem.CODE_FORM.at(row, "code");
      }
      if (now != null && !run.upserts()) {
        row.reject("code", RegistryProblem.DUPLICATE_CODE);
      }
      var first = code == null ? null : firstStandards.get(code);
      var from = row.day("validFrom");
      if (first != null && from != null && from.isAfter(first)) {
        RowProblem.AFTER_STANDARDS.at(row, "validFrom");
      }
      if (!row.isGood()) {
        return;
      }
      var next = view(row, now);
      if (now == null) {
        created.add(next);
        events.add(
            new DomainEvent(
                AGGREGATE,
                next.id(),
                1,
                "created",
                Map.of("code", next.code()),
                next,
                SeenBy.EVERYONE));
      } else {
        var changes = new HashMap<>(Changes.between(now, next));
        changes.remove("version");
        if (!changes.isEmpty()) {
          changed.add(next);
          events.add(
              new DomainEvent(
                  AGGREGATE,
                  next.id(),
                  next.version() + 1,
                  "changed",
                  changes,
                  next,
                  SeenBy.EVERYONE));
        }
      }
    }

    private static TitleView view(ImportRow row, @Nullable TitleView now) {
      var rank = Objects.requireNonNull(row.constant("rank", TitleRank.class));
      var group = row.text("group");
      var keyPost = row.truth("keyPost");
      var validFrom = row.day("validFrom");
      var name = Objects.requireNonNull(row.text("name"));
      return now == null
          ? new TitleView(
              UuidV7.next(),
              0,
              Objects.requireNonNull(row.text("code")),
              name,
              rank,
              group,
              Boolean.TRUE.equals(keyPost),
              validFrom)
          : new TitleView(
              now.id(),
              now.version() + 1,
              now.code(),
              name,
              rank,
              group == null ? now.group() : group,
              keyPost == null ? now.keyPost() : keyPost,
              validFrom == null ? now.validFrom() : validFrom);
    }
  }
}
