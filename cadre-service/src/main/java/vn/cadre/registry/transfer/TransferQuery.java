package vn.cadre.registry.transfer;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of transfer requests. */
record TransferQuery(
    @Describe("where the request stands") @Nullable Set<TransferState> state,
    @Describe("kind of the new post") @Nullable Set<TransferKind> kind,
    @Describe("the side that asked") @Nullable Set<Side> requestedBy,
    @Describe("the person, as far as the caller is told of them") @Nullable UUID cadreId,
    @Nullable UUID positionId,
    @Describe("only those that wait for the caller's answer") @Nullable Boolean awaiting,
    Paging paging) {}
