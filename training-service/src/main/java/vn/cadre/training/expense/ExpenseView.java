package vn.cadre.training.expense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.ExpenseKind;
import vn.cadre.training.code.FundingSource;

/** An expense. */
@Schema(name = "Expense")
public record ExpenseView(
    UUID id,
    long version,
    UUID classId,
    String classCode,
    @Schema(description = "the organiser of the class") UUID organiserId,
    FundingSource source,
    ExpenseKind kind,
    @Schema(description = "whole VND") long amount,
    LocalDate spentOn,
    @Schema(description = "the voucher or contract") @Nullable String document,
    @Nullable String note,
    @Schema(description = "a scan of the voucher; read by whoever reads the expense")
        @Nullable UUID attachmentId,
    @Schema(description = "an annulled one counts nowhere, and stays") ExpenseState state,
    Instant recordedAt,
    String recordedBy,
    @Schema(description = "why it was corrected or annulled last") @Nullable String reason,
    @Nullable Instant annulledAt,
    @Nullable String annulledBy,
    List<String> allowedActions)
    implements Versioned {

  static ExpenseView of(ResultSet row, List<String> allowedActions) throws SQLException {
    var told = ExpenseTold.of(row);
    var annulled = row.getObject("annulled_at", OffsetDateTime.class);
    return new ExpenseView(
        told.id(),
        row.getLong("version"),
        told.classId(),
        row.getString("class_code"),
        told.organiserId(),
        told.source(),
        told.kind(),
        told.amount(),
        told.spentOn(),
        told.document(),
        told.note(),
        told.attachmentId(),
        told.state(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorder_name"),
        told.reason(),
        annulled == null ? null : annulled.toInstant(),
        row.getString("annuller_name"),
        allowedActions);
  }

  ExpenseContent content() {
    return new ExpenseContent(classId, source, kind, amount, spentOn, document, note, attachmentId);
  }
}
