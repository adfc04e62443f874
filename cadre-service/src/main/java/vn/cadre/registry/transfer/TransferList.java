package vn.cadre.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;

/** The requests of the caller's organisations, whichever side they are. */
@ApplicationScoped
class TransferList {
  /** Whether a request waits for an answer of the caller, whose subject is the argument. */
  static final String AWAITS =
      """
      (r.state = 'REQUESTED' AND r.requester_subject <> ?
       AND CASE r.requested_by WHEN 'SENDING' THEN r.receiving_path <@ (SELECT current_scope())
                               ELSE coalesce(r.sending_path <@ (SELECT current_scope()), false) END)\
      """;

  /** The person that the caller is told of. */
  private static final String TOLD_CADRE =
      """
      CASE WHEN r.requested_by = 'SENDING' OR r.state = 'ACCEPTED' OR r.sending_path <@ (SELECT current_scope())
           THEN r.cadre_id ELSE r.asked_cadre END\
      """;

  private static final Sorting SORTING =
      Sorting.of("r.id", "-requestedAt").by("requestedAt", "r.requested_at", "timestamptz");

  private final TransferRequests requests;
  private final AllowedActions actions;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Sql sql;

  TransferList(
      TransferRequests requests,
      AllowedActions actions,
      CurrentScope scope,
      CurrentCaller caller,
      Sql sql) {
    this.requests = requests;
    this.actions = actions;
    this.scope = scope;
    this.caller = caller;
    this.sql = sql;
  }

  @Transactional
  Page<TransferView> page(TransferQuery query, String fingerprint) {
    var select =
        Select.of("r.id", "transfer_request r")
            .where("r.seen_by && (SELECT current_scope())")
            .whereGiven(query.state(), "r.state = ANY (?)")
            .whereGiven(query.kind(), "r.kind = ANY (?)")
            .whereGiven(query.requestedBy(), "r.requested_by = ANY (?)")
            .whereGiven(query.cadreId(), TOLD_CADRE + " = ?")
            .whereGiven(query.positionId(), "r.position_id = ?");
    if (query.awaiting() != null) {
      select.where((query.awaiting() ? "" : "NOT ") + AWAITS, caller.get().subject());
    }
    var ids =
        select.page(
            sql, query.paging(), SORTING, fingerprint, row -> row.getObject("id", UUID.class));
    var found =
        (ids.items().isEmpty()
                ? List.<TransferRequest>of()
                : requests.list("id in ?1", ids.items()))
            .stream().collect(Collectors.toMap(request -> request.id, Function.identity()));
    return ids.map(id -> view(found.get(id)));
  }

  TransferView view(TransferRequest request) {
    var standing = new Standing(request, caller.get(), scope.get());
    return TransferView.of(
        request, standing.isOn(Side.SENDING), actions.of(TransferResource.class, standing::may));
  }
}
