package vn.cadre.registry.record.separation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.scope.Scope;
import vn.cadre.registry.appointment.Leaving;
import vn.cadre.registry.committee.Seated;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * What somebody's leaving would end, and everything that was found for and against it.
 *
 * @param separated whether they have left already by then, or leave later without a return
 * @param tiers each post on which the document may not decide
 * @param judged what the rules found, passed ones too
 */
record Examination(
    LocalDate day,
    boolean separated,
    List<Leaving.Post> posts,
    List<Seated.Seat> seats,
    List<Reason> tiers,
    List<Finding> judged,
    Scope scope) {
  private static final String BASIS =
      "Nguyên tắc của sổ: người đã thôi công tác không giữ chức vụ, không tham gia cấp ủy, ban";
  private static final Bilingual LATER_POST =
      new Bilingual(
          "Có chức vụ bắt đầu từ %s, sau ngày thôi công tác",
          "A post begins on %s, after the person has left");
  private static final Bilingual POST_ELSEWHERE =
      new Bilingual(
          "Có chức vụ ở tổ chức ngoài phạm vi của bạn từ %s; nơi đó kết thúc trước",
          "A post from %s on is out of your scope; it has to be ended there first");
  private static final Bilingual LATER_SEAT =
      new Bilingual(
          "Tham gia cấp ủy, ban từ %s, sau ngày thôi công tác",
          "A membership begins on %s, after the person has left");
  private static final Bilingual SEAT_ELSEWHERE =
      new Bilingual(
          "Tham gia cấp ủy, ban ngoài phạm vi của bạn từ %s; nơi đó kết thúc trước",
          "A membership from %s on is out of your scope; it has to be ended there first");

  /** Whether nothing stands against it. */
  boolean clear() {
    return !separated
        && tiers.isEmpty()
        && obstacles().isEmpty()
        && judged.stream().noneMatch(Finding.Failed.class::isInstance);
  }

  /** All of it, what passed too, but for having left already. */
  List<Reason> reasons() {
    return Stream.of(tiers, SeparationRules.reasons(judged), obstacles())
        .flatMap(List::stream)
        .toList();
  }

  /** As above, with a reason of having left already. */
  List<Reason> everything() {
    var all = new ArrayList<Reason>();
    if (separated) {
      all.add(
          obstacle("separation.once", RegistryProblem.ALREADY_SEPARATED.explanation(), Map.of()));
    }
    all.addAll(reasons());
    return all;
  }

  private List<Reason> obstacles() {
    var obstacles = new ArrayList<Reason>();
    posts.forEach(post -> add(post, obstacles));
    seats.forEach(seat -> add(seat, obstacles));
    return obstacles;
  }

  private void add(Leaving.Post post, List<Reason> obstacles) {
    var facts =
        Map.<String, Object>of(
            "appointmentId",
            post.appointment().toString(),
            "title",
            post.title(),
            "organisation",
            post.organisation(),
            "from",
            post.from().toString());
    if (!post.from().isBefore(day)) {
      obstacles.add(obstacle("separation.no-later-post", LATER_POST.with(post.from()), facts));
    }
    var path = post.path();
    if (path == null || !scope.covers(path)) {
      obstacles.add(obstacle("separation.posts-in-scope", POST_ELSEWHERE.with(post.from()), facts));
    }
  }

  private void add(Seated.Seat seat, List<Reason> obstacles) {
    var facts =
        Map.<String, Object>of(
            "membershipId", seat.membership().toString(), "from", seat.from().toString());
    if (!seat.from().isBefore(day)) {
      obstacles.add(
          obstacle("separation.no-later-membership", LATER_SEAT.with(seat.from()), facts));
    }
    if (!seat.within()) {
      obstacles.add(
          obstacle("separation.memberships-in-scope", SEAT_ELSEWHERE.with(seat.from()), facts));
    }
  }

  private static Reason obstacle(String rule, Bilingual message, Map<String, Object> facts) {
    return new Reason(rule, false, null, null, true, BASIS, message, facts, List.of());
  }
}
