package vn.cadre.registry.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.decision.DecisionPaper;

/** A transfer request as one side may see it. */
@Schema(name = "TransferRequest")
public record TransferView(
    UUID id,
    long version,
    TransferState state,
    @Schema(description = "the side that asked; the other one answers") Side requestedBy,
    TransferKind kind,
    PartialDate from,
    @Nullable PartialDate to,
    @Schema(description = "as typed, while the receiving side is not told who it is")
        @Nullable UUID cadreId,
    @Schema(
            description =
                "null to a receiving side that asked, until the other accepts: it is not told whether there is such a person")
        @Nullable String cadreName,
    @Schema(description = "as typed, masked; null where the person was named by id")
        @Nullable String personalId,
    @Schema(description = "null like cadreName") @Nullable Unit sending,
    UUID positionId,
    String titleCode,
    Unit receiving,
    DecisionPaper decision,
    @Nullable String note,
    Instant requestedAt,
    String requestedByName,
    @Nullable Instant settledAt,
    @Nullable String settledByName,
    @Schema(description = "why it was refused") @Nullable String reason,
    @Schema(description = "that the acceptance made") @Nullable UUID appointmentId,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  /** An organisation as both sides may name it. */
  @Schema(name = "TransferUnit")
  public record Unit(String code, String name) {}

  /**
   * @param sends whether the caller's scope covers the sending side
   */
  static TransferView of(TransferRequest request, boolean sends, List<String> actions) {
    var told = sends || request.personIsTold();
    return new TransferView(
        request.id,
        request.version,
        request.state,
        request.requestedBy,
        request.kind,
        request.starts,
        request.ends,
        told ? request.cadreId : request.askedCadre,
        told ? request.cadreName : null,
        request.askedNumber,
        told && request.sendingCode != null && request.sendingName != null
            ? new Unit(request.sendingCode, request.sendingName)
            : null,
        request.positionId,
        request.titleCode,
        new Unit(request.receivingCode, request.receivingName),
        request.decision(),
        request.note,
        request.requestedAt,
        request.requesterName,
        request.settledAt,
        request.settlerName,
        request.reason,
        request.appointmentId,
        actions);
  }
}
