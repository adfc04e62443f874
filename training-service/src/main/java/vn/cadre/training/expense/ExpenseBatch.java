package vn.cadre.training.expense;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.ConstraintCheck;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.ExpenseKind;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.intake.ClassesNamed;
import vn.cadre.training.intake.Refusals;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.intake.Vnd;

/**
 * Records the expenses of a batch as requests would. One that is recorded just so is passed over in
 * an upsert and refused else, since files are sent twice by mistake; it is corrected by a request
 * only.
 */
@ApplicationScoped
class ExpenseBatch {
  private static final String RECORDED =
      """
      SELECT class_id, source, kind, amount, spent_on, document FROM expense
      WHERE class_id = ANY (?::uuid[]) AND state = 'RECORDED'\
      """;

  private final ClassesNamed classes;
  private final ExpenseChecks checks;
  private final ConstraintCheck constraints;
  private final NewExpenses fresh;
  private final Sql sql;

  ExpenseBatch(
      ClassesNamed classes,
      ExpenseChecks checks,
      ConstraintCheck constraints,
      NewExpenses fresh,
      Sql sql) {
    this.classes = classes;
    this.checks = checks;
    this.constraints = constraints;
    this.fresh = fresh;
    this.sql = sql;
  }

  /** What tells one expense from another. */
  private record Key(
      UUID classId,
      FundingSource source,
      ExpenseKind kind,
      long amount,
      LocalDate spentOn,
      @Nullable String document) {

    static Key of(ExpenseContent given) {
      return new Key(
          given.classId(),
          given.source(),
          given.kind(),
          given.amount(),
          given.spentOn(),
          given.document());
    }

    static Key of(ResultSet row) throws SQLException {
      return new Key(
          row.getObject("class_id", UUID.class),
          FundingSource.valueOf(row.getString("source")),
          ExpenseKind.valueOf(row.getString("kind")),
          row.getLong("amount"),
          row.getObject("spent_on", LocalDate.class),
          row.getString("document"));
    }
  }

  void write(List<ImportRow> rows, ImportRun run) {
    var named = classes.find(rows);
    var organisers = checks.organisers(new HashSet<>(named.values()));
    var known = recorded(organisers.keySet());
    var sound = new ArrayList<NewExpenses.One>();
    for (var row : rows) {
      var given = given(row, named.get(row), organisers);
      if (!row.isGood()) {
        continue;
      }
      if (known.add(Key.of(given))) {
        sound.add(
            new NewExpenses.One(
                UuidV7.next(), Objects.requireNonNull(organisers.get(given.classId())), given));
      } else if (!run.upserts()) {
        RowProblem.DUPLICATE.at(row, "document");
      }
    }
    fresh.add(sound);
  }

  /** As far as it can be read: what is not there is null, and was refused. */
  private ExpenseContent given(ImportRow row, @Nullable UUID classId, Map<UUID, UUID> organisers) {
    var found = new Violations();
    if (classId != null) {
      ExpenseChecks.checkClass(classId, row.text(ClassesNamed.CODE), organisers, found);
    }
    var given =
        new ExpenseContent(
            classId,
            row.constant("source", FundingSource.class),
            row.constant("kind", ExpenseKind.class),
            amount(row),
            row.day("spentOn"),
            row.text("document"),
            row.text("note"),
            null);
    if (given.spentOn() != null) {
      checks.checkDay(given, found);
    }
    constraints.check(given, found);
    Refusals.tell(row, found, field -> field.equals("classId") ? ClassesNamed.CODE : field);
    return given;
  }

  private static @Nullable Long amount(ImportRow row) {
    var text = row.text("amount");
    var amount = text == null ? null : Vnd.read(text);
    if (text != null && amount == null) {
      RowProblem.AMOUNT.at(row, "amount");
    }
    return amount;
  }

  private Set<Key> recorded(Collection<UUID> ofClasses) {
    return ofClasses.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(sql.list(RECORDED, List.of(SqlArray.of("uuid", ofClasses)), Key::of));
  }
}
