package vn.cadre.registry.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.PersonalId;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Caller;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.decision.DecisionPaper;

/**
 * One request. Names of people and organisations are kept as they were when it was made, since
 * either side sees no more of the other than what stands here.
 */
@Entity
class TransferRequest {
  @Id UUID id = UuidV7.next();
  @Version long version;

  @Enumerated(EnumType.STRING)
  TransferState state = TransferState.REQUESTED;

  @Enumerated(EnumType.STRING)
  Side requestedBy = Side.SENDING;

  @Enumerated(EnumType.STRING)
  TransferKind kind = TransferKind.TRANSFER;

  PartialDate starts = PartialDate.of(1900);
  @Nullable PartialDate ends;
  // as typed by the side that asked; the number masked
  @Nullable UUID askedCadre;
  @Nullable String askedNumber;
  // null where the receiving side asked for somebody whom nobody knows
  @Nullable UUID cadreId;
  @Nullable String cadreName;
  @Nullable String sendingPath;
  @Nullable String sendingCode;
  @Nullable String sendingName;
  UUID positionId = UuidV7.NIL;
  String titleCode = "";
  String receivingPath = "";
  String receivingCode = "";
  String receivingName = "";

  @Enumerated(EnumType.STRING)
  DecisionType decisionType = DecisionType.TRANSFER;

  String decisionNumber = "";
  LocalDate decisionDate = LocalDate.EPOCH;
  String decisionIssuer = "";

  @Enumerated(EnumType.STRING)
  @Nullable ManagementTier decisionTier;

  @Nullable String note;
  Instant requestedAt = Instant.EPOCH;
  String requesterClient = "";
  String requesterSubject = "";
  String requesterName = "";
  @Nullable Instant settledAt;
  @Nullable String settlerName;
  @Nullable String reason;
  @Nullable UUID appointmentId;

  protected TransferRequest() {}

  static TransferRequest make(
      NewTransferRequest given, Sides sides, Side requestedBy, Caller requester, Instant now) {
    var request = new TransferRequest();
    request.requestedBy = requestedBy;
    request.kind = given.kind();
    request.starts = given.from();
    request.ends = given.to();
    request.askedCadre = given.cadreId();
    request.askedNumber =
        given.personalId() == null ? null : new PersonalId(given.personalId()).masked();
    var person = sides.person();
    if (person != null) {
      request.cadreId = person.id();
      request.cadreName = person.name();
      request.sendingPath = person.home().path();
      request.sendingCode = person.home().code();
      request.sendingName = person.home().name();
    }
    var post = sides.knownPost();
    request.positionId = post.id();
    request.titleCode = post.titleCode();
    request.receivingPath = post.organisation().path();
    request.receivingCode = post.organisation().code();
    request.receivingName = post.organisation().name();
    request.cite(given.decision());
    request.note = given.note();
    request.requestedAt = now;
    request.requesterClient = requester.client();
    request.requesterSubject = requester.subject();
    request.requesterName = requester.name();
    return request;
  }

  private void cite(DecisionPaper paper) {
    decisionType = paper.type();
    decisionNumber = paper.number();
    decisionDate = paper.date();
    decisionIssuer = paper.issuer();
    decisionTier = paper.tier();
  }

  DecisionPaper decision() {
    return new DecisionPaper(
        decisionType, decisionNumber, decisionDate, decisionIssuer, decisionTier, null);
  }

  /** The path of one side; null where nobody is known to send. */
  @Nullable String path(Side side) {
    return side == Side.SENDING ? sendingPath : receivingPath;
  }

  /** Whether the person is known to both sides: the sending side told, or the move was agreed. */
  boolean personIsTold() {
    return requestedBy == Side.SENDING || state == TransferState.ACCEPTED;
  }

  void settle(TransferState end, Caller settler, Instant now) {
    state = end;
    settledAt = now;
    settlerName = settler.name();
  }
}
