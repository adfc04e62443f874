package vn.cadre.registry.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** A transfer request as its topic tells of it: what both sides may see. */
record TransferRequestState(
    UUID id,
    TransferState state,
    Side requestedBy,
    TransferKind kind,
    PartialDate from,
    @Nullable PartialDate to,
    @Nullable UUID cadreId,
    UUID positionId,
    String receivingCode,
    Instant requestedAt,
    @Nullable Instant settledAt,
    @Nullable UUID appointmentId) {
  static final String AGGREGATE = "transfer-requests";

  static TransferRequestState of(TransferRequest request) {
    return new TransferRequestState(
        request.id,
        request.state,
        request.requestedBy,
        request.kind,
        request.starts,
        request.ends,
        request.personIsTold() ? request.cadreId : request.askedCadre,
        request.positionId,
        request.receivingCode,
        request.requestedAt,
        request.settledAt,
        request.appointmentId);
  }
}
