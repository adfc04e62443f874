package vn.cadre.training.expense;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.training.code.ExpenseKind;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.Widths;
import vn.cadre.training.intake.Choices;
import vn.cadre.training.intake.ClassesNamed;

/** What was spent on classes by file: a row for each voucher. */
@ApplicationScoped
class ExpenseIntake implements ImportKind {
  private static final int MONEY = 24;

  private final ExpenseBatch batch;

  ExpenseIntake(ExpenseBatch batch) {
    this.batch = batch;
  }

  @Override
  public String name() {
    return "expenses";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Các khoản chi của lớp", "Expenses of classes");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>(ClassesNamed.columns());
    columns.add(
        required(
            "source",
            "Nguồn kinh phí",
            Choices.of(FundingSource.values()),
            "Ai chi trả.",
            FundingSource.PROVINCIAL_BUDGET.vi()));
    columns.add(
        required(
            "kind",
            "Nội dung chi",
            Choices.of(ExpenseKind.values()),
            "Chi cho việc gì.",
            ExpenseKind.TEACHING.vi()));
    columns.add(
        required(
            "amount",
            "Số tiền (đồng)",
            new ColumnType.Code(MONEY),
            "Số nguyên đồng, lớn hơn 0.",
            "12500000"));
    columns.add(
        required("spentOn", "Ngày chi", new ColumnType.Day(), "Không sau hôm nay.", "03/10/2025"));
    columns.add(
        optional(
            "document",
            "Chứng từ",
            new ColumnType.Prose(ExpenseContent.LONGEST_DOCUMENT),
            "Số phiếu chi, hợp đồng; phân biệt hai khoản chi giống nhau trong ngày.",
            "PC 214/2025"));
    columns.add(optional("note", "Ghi chú", new ColumnType.Prose(Widths.REASON), "", ""));
    return List.copyOf(columns);
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> batch.write(rows, run);
  }
}
