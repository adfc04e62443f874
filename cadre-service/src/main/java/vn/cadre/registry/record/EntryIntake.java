package vn.cadre.registry.record;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.body.Correction;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Segments;

/**
 * The import of one kind of entry: a row is what would be sent to its collection, with people by
 * personal number, organisations by code ({@code organisationId} as {@code organisationCode}), and
 * the decision in columns of its own. An upsert corrects the entry of the same {@link #key}.
 */
public abstract class EntryIntake<N extends Record, V extends EntryView> implements ImportKind {
  private static final int PAPER_NUMBER = 100;
  private static final int PAPER_ISSUER = 300;

  private final EntryKind<N, V> kind;
  private final Class<N> given;
  private final Bilingual title;
  private final EntryBatches batches;

  protected EntryIntake(
      EntryKind<N, V> kind, Class<N> given, Bilingual title, EntryBatches batches) {
    this.kind = kind;
    this.given = given;
    this.title = title;
    this.batches = batches;
  }

  /** The kind's own columns. */
  protected abstract List<vn.cadre.platform.imports.Column> fields();

  /**
   * What is the same in two entries of one person that tell of the same; of texts and dates, not of
   * ids.
   */
  protected abstract List<? extends @Nullable Object> key(N given);

  /** As names are compared: without accents, case and extra spaces. */
  protected static @Nullable String folded(@Nullable String text) {
    return text == null ? null : Text.fold(text);
  }

  @Override
  public final String name() {
    return kind.collection();
  }

  @Override
  public final Bilingual title() {
    return title;
  }

  @Override
  public final Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public final List<vn.cadre.platform.imports.Column> columns() {
    var columns = new ArrayList<vn.cadre.platform.imports.Column>();
    columns.add(
        required(
            RowGiven.PERSON,
            "Số định danh cá nhân",
            Choices.personalId(),
            "12 chữ số của người đã có hồ sơ.",
            "022075012345"));
    columns.addAll(fields());
    if (kind.cites()) {
      columns.addAll(paper());
    }
    columns.add(
        optional(
            RowGiven.REASON,
            "Lý do đính chính",
            new ColumnType.Prose(Correction.LONGEST_REASON),
            "Bắt buộc khi dòng này sửa mục đã có; được ghi vào lịch sử hồ sơ.",
            "Đính chính theo hồ sơ gốc"));
    return List.copyOf(columns);
  }

  private List<vn.cadre.platform.imports.Column> paper() {
    var types = kind.papers().stream().sorted().toArray(DecisionType[]::new);
    return List.of(
        optional(
            "decisionType",
            "Loại quyết định",
            Choices.of(types),
            types.length == 1
                ? "Bỏ trống là loại duy nhất của mục này."
                : "Cần khi quyết định chưa có trong sổ.",
            types[0].vi()),
        optional(
            "decisionNumber",
            "Số quyết định",
            new ColumnType.Code(PAPER_NUMBER),
            "Số, ngày và cơ quan ban hành đi cùng nhau.",
            "12-QĐ/HU"),
        optional("decisionDate", "Ngày quyết định", new ColumnType.Day(), "", "05/01/2015"),
        optional(
            "decisionIssuer",
            "Cơ quan ban hành",
            new ColumnType.Prose(PAPER_ISSUER),
            "",
            "Ban Thường vụ Huyện ủy Hoành Bồ"),
        optional(
            "decisionTier",
            "Cấp ban hành",
            Choices.of(ManagementTier.values()),
            "Cấp của cơ quan ban hành, nếu biết.",
            ManagementTier.values()[0].vi()));
  }

  @Override
  public final BatchWriter writer(ImportRun run) {
    return Segments.by(this::segment, rows -> batches.write(this, rows, run));
  }

  /** A row that cannot be read yet tells of nothing that another one could tell of too. */
  private @Nullable Object segment(ImportRow row) {
    var person = row.text(RowGiven.PERSON);
    return person == null || !row.isGood()
        ? null
        : List.of(person, key(RowGiven.of(given, row).read(null, null)));
  }

  EntryKind<N, V> kind() {
    return kind;
  }

  Class<N> given() {
    return given;
  }
}
