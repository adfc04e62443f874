package vn.cadre.registry.problem;

import java.util.UUID;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ProblemType;
import vn.cadre.platform.problem.Violations;

/**
 * The registry's own problems. Where the other record is outside the caller's scope, none of them
 * names it.
 */
public enum RegistryProblem implements ProblemType {
  DUPLICATE_CODE(
      "duplicate-code",
      409,
      "Mã đã được dùng",
      "The code is taken",
      "Mã này đã thuộc về một bản ghi khác; mỗi mã chỉ dùng một lần.",
      "Another record has this code; a code is used once."),
  DUPLICATE_PERSONAL_ID(
      "duplicate-personal-id",
      409,
      "Số định danh đã được đăng ký",
      "The personal number is registered already",
      "Số định danh cá nhân này đã thuộc về một hồ sơ khác, có thể ngoài phạm vi của bạn.",
      "Another record holds this personal number; it may lie outside your scope."),
  PARENT_NOT_IN_FORCE(
      "parent-not-in-force",
      409,
      "Tổ chức cấp trên không tồn tại suốt thời gian này",
      "The parent does not exist throughout the period",
      "Thời gian hiệu lực phải nằm trong thời gian tồn tại của tổ chức cấp trên.",
      "The validity must lie within that of the parent organisation."),
  ORGANISATION_NOT_IN_FORCE(
      "organisation-not-in-force",
      409,
      "Tổ chức không tồn tại vào thời gian này",
      "The organisation does not exist then",
      "Thời gian hiệu lực phải nằm trong thời gian tồn tại của tổ chức.",
      "The validity must lie within that of the organisation."),
  LEVEL_ENDED(
      "level-ended",
      422,
      "Cấp này không còn",
      "This level has ended",
      "Cấp huyện kết thúc hoạt động từ 01/07/2025 (Luật Tổ chức chính quyền địa phương 72/2025/QH15); tổ chức cấp huyện phải kết thúc chậm nhất vào ngày đó.",
      "The district level ended on 2025-07-01 (Law 72/2025/QH15); a district organisation ends on that day at the latest."),
  POSITION_OVERLAP(
      "position-overlap",
      409,
      "Vị trí này đã có",
      "The position exists already",
      "Trong một tổ chức, mỗi chức danh chỉ là một vị trí tại một thời điểm; hãy sửa số chỗ của vị trí đang có.",
      "A title is one position in an organisation at a time; change the seats of the existing one."),
  POSITION_NOT_IN_FORCE(
      "position-not-in-force",
      409,
      "Vị trí không tồn tại suốt thời gian này",
      "The position does not exist throughout the period",
      "Thời gian giữ chức phải nằm trong thời gian hiệu lực của vị trí.",
      "The appointment must lie within the validity of the position."),
  SEATS_IN_USE(
      "seats-in-use",
      409,
      "Số chỗ ít hơn số người đang giữ",
      "Fewer seats than holders",
      "Không thể giảm số chỗ dưới số thứ tự chỗ đang có người giữ.",
      "Seats cannot fall below the highest seat that is or will be held."),
  SEAT_TAKEN(
      "seat-taken",
      409,
      "Chỗ này đã có người giữ",
      "The seat is taken",
      "Tại một thời điểm mỗi chỗ chỉ có một người giữ; chọn chỗ khác, hoặc kết thúc việc giữ chức hiện tại trước.",
      "One person holds a seat at a time; choose another seat or end the present appointment first."),
  NO_FREE_SEAT(
      "no-free-seat",
      409,
      "Không còn chỗ trống",
      "No free seat",
      "Mọi chỗ của vị trí đều có người giữ trong thời gian này.",
      "Every seat of the position is held at some time during the period."),
  MAIN_APPOINTMENT_OVERLAP(
      "main-appointment-overlap",
      409,
      "Người này đã có chức vụ chính",
      "The person already has a main post",
      "Một người chỉ có một chức vụ chính tại một thời điểm; kết thúc chức vụ chính hiện tại, hoặc bổ nhiệm kiêm nhiệm.",
      "A person has one main post at a time; end the present one or appoint concurrently."),
  ALREADY_ENDED(
      "already-ended",
      409,
      "Đã kết thúc",
      "Already ended",
      "Việc giữ chức này đã có ngày kết thúc.",
      "The appointment already has an end."),
  DUPLICATE_MEMBERSHIP(
      "duplicate-membership",
      409,
      "Đã là thành viên",
      "Already a member",
      "Người này đã là thành viên của cấp ủy, ban này trong thời gian đó.",
      "The person is a member of this body during the period already."),
  BODY_NOT_IN_FORCE(
      "body-not-in-force",
      409,
      "Cấp ủy, ban này không tồn tại vào thời gian này",
      "The body does not exist then",
      "Thời gian tham gia phải nằm trong thời gian tồn tại của cấp ủy, ban.",
      "A membership must lie within the validity of its body."),
  TRANSFER_SETTLED(
      "transfer-settled",
      409,
      "Đề nghị đã được giải quyết",
      "The request is settled",
      "Đề nghị điều chuyển này đã được chấp thuận, từ chối hoặc rút lại.",
      "The transfer request has been accepted, refused or withdrawn already."),
  TRANSFER_OVERTAKEN(
      "transfer-overtaken",
      409,
      "Đề nghị không còn phù hợp",
      "The request has been overtaken",
      "Người này hoặc vị trí này không còn như khi đề nghị được gửi; hãy gửi đề nghị mới.",
      "Person or position are no longer where they were when the request was made; make a new one."),
  TRANSFER_WITHIN_SCOPE(
      "transfer-within-scope",
      409,
      "Cả hai bên thuộc phạm vi của bạn",
      "Both sides lie in your scope",
      "Việc này không cần bên nào khác chấp thuận; hãy ghi nhận trực tiếp ở appointments.",
      "Nobody else needs to accept it; record the appointment itself."),
  ENTRY_ANNULLED(
      "entry-annulled",
      409,
      "Mục này đã bị hủy bỏ",
      "The entry is annulled",
      "Mục đã hủy bỏ được giữ lại nhưng không còn được sửa; hãy ghi một mục mới.",
      "An annulled entry is kept and changed no more; record a new one."),
  SALARY_STEP_OVERLAP(
      "salary-step-overlap",
      409,
      "Thời gian hưởng lương chồng nhau",
      "Two salary steps overlap",
      "Người này đã có một bậc lương trong thời gian đó; sửa hoặc kết thúc bậc lương đang có trước.",
      "The person has a salary step during that time already; correct or end that one first."),
  DUPLICATE_EVALUATION(
      "duplicate-evaluation",
      409,
      "Kỳ này đã có kết quả đánh giá",
      "The period is evaluated already",
      "Mỗi người có một kết quả đánh giá cho mỗi năm hoặc quý; hãy đính chính hoặc hủy bỏ kết quả đang có.",
      "A person has one evaluation for each year or quarter; correct or annul the one there is."),
  DUPLICATE_EVALUATION_ROUND(
      "duplicate-evaluation-round",
      409,
      "Kỳ này đã có đợt đánh giá",
      "There is a round of the period",
      "Mỗi tổ chức có một đợt đánh giá cho mỗi năm hoặc quý; hủy đợt đang có trước khi mở đợt khác.",
      "An organisation has one round for each year or quarter; cancel the one there is before another is opened."),
  EVALUATION_ROUND_STAGE(
      "evaluation-round-stage",
      409,
      "Đợt đánh giá không ở bước này",
      "The round is at another stage",
      "Chỉ đề xuất khi đợt đang mở; chỉ phê duyệt hoặc trả lại đợt đã trình; đợt đã phê duyệt hoặc hủy không thay đổi nữa.",
      "Grades are put forward while a round is open; what was submitted is approved or returned; one that was approved or cancelled changes no more."),
  EVALUATION_ROUND_FULL(
      "evaluation-round-full",
      409,
      "Đợt đánh giá đã đủ số đề xuất",
      "The round takes no more proposals",
      "Một đợt nhận nhiều nhất 5.000 đề xuất; mở đợt riêng cho các đơn vị cấp dưới.",
      "A round takes 5,000 proposals; open rounds of organisations below."),
  ALREADY_PROPOSED(
      "already-proposed",
      409,
      "Đã được đề xuất trong đợt này",
      "Put forward in this round already",
      "Mỗi người và mỗi đơn vị có một đề xuất trong một đợt; sửa hoặc rút đề xuất đang có.",
      "A person or organisation is put forward once in a round; change or withdraw the proposal there is."),
  PROPOSAL_WITHDRAWN(
      "proposal-withdrawn",
      409,
      "Đề xuất đã được rút",
      "The proposal was withdrawn",
      "Đề xuất đã rút được giữ lại nhưng không còn được sửa; hãy đề xuất lại.",
      "What was withdrawn is kept and changed no more; put the subject forward anew."),
  EVALUATION_REFUSED(
      "evaluation-refused",
      422,
      "Trái quy định về đánh giá, xếp loại",
      "The rules of evaluation refuse it",
      "Có đề xuất hoặc nhóm trái quy định (tỷ lệ xuất sắc, thời gian công tác, người đứng đầu, người phê duyệt); từng lý do nêu ở reasons, kể cả điều chưa xác định được.",
      "A proposal or a group is against the rules (share of the outstanding, time of work, heads, who approves); reasons name each, also what cannot be told."),
  OVER_QUOTA(
      "over-quota",
      422,
      "Vượt biên chế",
      "Beyond the quota",
      "Tổ chức này, hoặc tổ chức cấp trên, đã đủ biên chế của năm; reasons nêu từng con số. Người có vai trò approver có thể phê duyệt ngoại lệ ở staffing-exceptions.",
      "The organisation, or one above it, has as many people as its quota of the year allows; reasons name each. An approver may approve an exception at staffing-exceptions."),
  RESTRUCTURING_REFUSED(
      "restructuring-refused",
      422,
      "Việc sắp xếp tổ chức bị từ chối",
      "The restructuring is refused",
      "Có tổ chức không thể kết thúc hoặc tiếp nhận, hoặc có người sẽ không còn chỗ; reasons nêu từng trường hợp. Nêu ở dispositions việc giải quyết cho từng người.",
      "An organisation cannot end or receive, or somebody would be left without a seat; reasons name each. Say in dispositions what becomes of each person."),
  DECISION_DIFFERS(
      "decision-differs",
      409,
      "Văn bản này đã được ghi khác",
      "The document is on the register differently",
      "Văn bản cùng số, ngày và cơ quan ban hành đã được ghi với loại hoặc cấp ban hành khác; kiểm tra lại văn bản.",
      "A document with this number, date and issuer is registered with another type or tier; check the paper."),
  DUPLICATE_DECISION(
      "duplicate-decision",
      409,
      "Văn bản này đã có trong sổ",
      "The document is on the register",
      "Số, ngày và cơ quan ban hành cùng nhau là khóa của văn bản; văn bản đã có thì bổ sung hoặc đính chính.",
      "Number, date and issuer together are a document's key; complete or correct the one that is there."),
  DECISION_REVOKED(
      "decision-revoked",
      409,
      "Văn bản đã bị thu hồi",
      "The document was revoked",
      "Văn bản đã bị thu hồi không còn làm căn cứ cho việc gì và không thu hồi lần nữa.",
      "A document that was revoked lets nothing take effect any more and is not revoked again."),
  WRONG_AUTHORITY(
      "wrong-authority",
      422,
      "Không đúng thẩm quyền",
      "Decided by a tier without authority",
      "Quyết định về một vị trí phải do cấp quản lý vị trí đó ban hành.",
      "A decision on a post takes effect only by a tier that manages the post."),
  REVOCATION_REFUSED(
      "revocation-refused",
      422,
      "Chưa thể thu hồi văn bản",
      "The document cannot be revoked as things stand",
      "Việc phát sinh từ văn bản không hoàn lại được vì đã có việc khác dựa vào; lý do nêu ở reasons.",
      "What it brought about cannot be undone, since other things rest on it; reasons name them."),
  APPOINTMENT_ANNULLED(
      "appointment-annulled",
      409,
      "Việc giữ chức này đã bị hủy",
      "The appointment was annulled",
      "Quyết định làm phát sinh việc giữ chức này đã bị thu hồi từ đầu; nó chưa từng có hiệu lực.",
      "The document that made it was revoked from the beginning; it never held."),
  NO_MAIN_POST(
      "no-main-post",
      409,
      "Người này chưa có chức vụ chính",
      "The person has no main post",
      "Kiêm nhiệm và biệt phái đi cùng một chức vụ chính đang giữ vào ngày bắt đầu.",
      "A concurrent post and a secondment stand beside a main post that is held on the first day."),
  NOTHING_TO_RENEW(
      "nothing-to-renew",
      409,
      "Không có thời hạn để bổ nhiệm lại hoặc kéo dài",
      "There is no term to renew or extend",
      "Bổ nhiệm lại tiếp nối thời hạn đang giữ của chính vị trí đó; việc giữ chức phải có ngày hết thời hạn và chưa bị kết thúc sớm.",
      "A renewal goes on from a term in the same post, which has an end and was not ended before it."),
  ALREADY_SEPARATED(
      "already-separated",
      409,
      "Người này đã thôi công tác",
      "The person has left already",
      "Hồ sơ đã ghi việc thôi công tác trong thời gian này; hủy hoặc thu hồi việc đó trước.",
      "A separation is on record for that time; annul it or revoke its document first."),
  AFTER_SEPARATION(
      "after-separation",
      409,
      "Người này đã thôi công tác vào ngày đó",
      "The person has left by then",
      "Sau ngày thôi công tác, một người chỉ giữ chức vụ trở lại theo quyết định tuyển dụng hoặc tiếp nhận, và chỉ sau đó mới lại tham gia cấp ủy, ban.",
      "After leaving the service a person holds a post again only by a document of recruitment or reception, and sits on a committee again only after that."),
  SEPARATION_REFUSED(
      "separation-refused",
      422,
      "Chưa thể ghi hoặc hủy việc thôi công tác",
      "The separation, or its annulment, is refused",
      "Việc thôi công tác trái quy định, hoặc có việc khác phải giải quyết trước; từng lý do nêu ở reasons.",
      "The rules refuse it, or something else has to be settled first; each is named by reasons."),
  MOVEMENT_DERIVED(
      "movement-derived",
      409,
      "Lượt điều chuyển này đã thể hiện qua việc giữ chức vụ",
      "An appointment tells of this movement already",
      "Người này có việc giữ chức vụ bắt đầu vào cùng ngày, hoặc có thể cùng ngày; lượt đó đã được tính, không ghi lần thứ hai.",
      "The person came to a post on the same day, or maybe on the same day; that movement counts already and is not recorded a second time."),
  MOVEMENT_RECORDED(
      "movement-recorded",
      409,
      "Lượt điều chuyển này đã được ghi",
      "This movement is recorded already",
      "Người này đã có một lượt ghi với cùng ngày; hãy sửa bản ghi đó, hoặc ghi ngày chính xác hơn.",
      "A movement of the person on this very date is recorded; correct that one, or say the date more precisely."),
  PROMOTION_REFUSED(
      "promotion-refused",
      422,
      "Chưa được giữ chức vụ cao hơn",
      "Barred from a higher post",
      "Sau kỷ luật, một người chỉ được giữ chức vụ cao hơn khi hết thời gian quy định; từng kỷ luật nêu ở reasons.",
      "After a discipline a person comes to a higher post only once a time has passed; each discipline is named by reasons."),
  STANDARD_OVERLAP(
      "standard-overlap",
      409,
      "Trùng thời gian với tiêu chuẩn khác",
      "Overlaps another standard",
      "Mỗi chức danh, ngạch chỉ có một tiêu chuẩn vào một ngày; hãy kết thúc tiêu chuẩn trước đó rồi đặt tiêu chuẩn mới.",
      "A title or grade has one standard on a day; end the former one before setting the next."),
  TERM_REFUSED(
      "term-refused",
      422,
      "Không đúng quy định về thời hạn giữ chức vụ",
      "The rules of terms refuse it",
      "Thời hạn giữ chức vụ, bổ nhiệm lại, kéo dài hoặc biệt phái trái quy định; từng quy tắc nêu ở reasons.",
      "The term, its renewal, extension or the secondment is against the rules; each is named by reasons."),
  RECORD_JOINED(
      "record-joined",
      410,
      "Hồ sơ đã được nhập vào hồ sơ khác",
      "The record was joined into another",
      "Hai hồ sơ của một người đã được nhập làm một; hồ sơ còn lại ở tiêu đề Link. Hồ sơ này không nhận thêm gì.",
      "Two records of one person were joined; the one that goes on is named by the header Link. This one takes nothing more."),
  MERGE_REFUSED(
      "merge-refused",
      422,
      "Chưa thể nhập hai hồ sơ",
      "The two records cannot be joined as things stand",
      "Hai hồ sơ ghi những điều không thể cùng đúng với một người; từng điều nêu ở reasons, kèm việc cần làm trước.",
      "The records say what cannot be true of one person together; reasons name each, with what to do first."),
  MERGE_UNDONE(
      "merge-undone",
      409,
      "Việc nhập hồ sơ đã được hoàn tác",
      "The merge was undone",
      "Hai hồ sơ đã được tách ra; muốn nhập lại thì ghi một lần nhập mới.",
      "The two records stand apart again; to join them anew, record another merge."),
  MERGE_UNDO_REFUSED(
      "merge-undo-refused",
      422,
      "Chưa thể tách hai hồ sơ",
      "The two records cannot be unjoined as things stand",
      "Có việc ghi sau khi nhập mà không phân biệt được thuộc hồ sơ nào; từng việc nêu ở reasons, kèm việc cần làm thay thế.",
      "Something recorded after the merge cannot be told apart from what was moved; reasons name each, with what to do instead.");

  private static final Bilingual TAKEN =
      new Bilingual(
          "Mã %s đã thuộc về một bản ghi khác, có thể ngoài phạm vi của bạn",
          "Another record has the code %s; it may lie outside your scope");
  private static final Bilingual JOINED =
      new Bilingual(
          "Hồ sơ này đã được nhập vào hồ sơ %s", "This record was joined into the record %s");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  RegistryProblem(
      String code,
      int status,
      String titleVi,
      String titleEn,
      String explanationVi,
      String explanationEn) {
    this.code = code;
    this.status = status;
    this.title = new Bilingual(titleVi, titleEn);
    this.explanation = new Bilingual(explanationVi, explanationEn);
  }

  /** {@link #RECORD_JOINED}, to whoever sees the record that goes on. */
  public static ProblemException joinedInto(UUID survivor) {
    return ProblemException.of(RECORD_JOINED, JOINED.with(survivor))
        .withHeader("Link", "</cadre/v1/cadres/%s>; rel=\"successor-version\"".formatted(survivor));
  }

  /** {@link #DUPLICATE_CODE} of this very code, sent in this field. */
  public static ProblemException taken(String field, String code) {
    return ProblemException.invalid(
        DUPLICATE_CODE, new Violations().add(field, DUPLICATE_CODE.code, TAKEN.with(code)).all());
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Bilingual title() {
    return title;
  }

  @Override
  public Bilingual explanation() {
    return explanation;
  }
}
