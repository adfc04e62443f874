package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the standing committee of Quảng Ninh decided in 2020 about those whom it manages: 219 turns
 * (lượt) of six types, not persons. The article prints the sum alone; how it divides are test
 * values.
 */
final class QuangNinhTurns {
  private static final String ISSUER = "Ban Thường vụ Tỉnh ủy Quảng Ninh";
  private static final String TIER = "PROVINCIAL_STANDING_COMMITTEE";
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2020, 1, 6);
  private static final int FIRST_NUMBER = 1201;
  private static final int PEOPLE_IN_A_DOCUMENT = 5;
  private static final List<Kind> KINDS =
      List.of(
          new Kind("COMMITTEE_ASSIGNMENT", 31, "điều động, phân công tham gia cấp ủy"),
          new Kind("TRANSFER_AND_APPOINTMENT", 46, "điều động, bổ nhiệm"),
          new Kind("REAPPOINTMENT", 38, "bổ nhiệm lại"),
          new Kind("NOMINATION", 52, "giới thiệu bầu cử"),
          new Kind("COMMITTEE_SUPPLEMENT", 24, "bổ sung cấp ủy"),
          new Kind("CONSULTATION", 28, "hiệp y quy hoạch"));

  private QuangNinhTurns() {}

  private record Kind(String type, int turns, String text) {}

  private record Draft(Kind kind, List<Decision.Subject> subjects) {}

  /** A document a week, types in turn, until each has its turns. */
  static void decide(Roster roster) {
    List<Decision.Subject> managed = managed(roster);
    List<List<Draft>> byKind = new ArrayList<>();
    for (int i = 0; i < KINDS.size(); i++) {
      byKind.add(drafts(KINDS.get(i), managed, i * 11));
    }
    int written = 0;
    for (int round = 0; byKind.stream().anyMatch(drafts -> !drafts.isEmpty()); round++) {
      List<Draft> drafts = byKind.get(round % byKind.size());
      if (!drafts.isEmpty()) {
        roster.add(document(drafts.removeFirst(), written++));
      }
    }
  }

  /** Heads and deputies of boards and departments, in the order of the roster. */
  private static List<Decision.Subject> managed(Roster roster) {
    List<Decision.Subject> managed = new ArrayList<>();
    for (Person person : roster.people()) {
      person
          .mainPostOn(FIRST_MONDAY)
          .filter(post -> post.inForceOn(QuangNinh.AS_OF))
          .filter(post -> post.organisation().startsWith(QuangNinh.CODE + "-"))
          .filter(post -> post.title().leads() && !post.title().name().startsWith("PROVINCE_"))
          .ifPresent(post ->
              managed.add(
                  new Decision.Subject(person, new Seat(post.organisation(), post.title()), "")));
    }
    return managed;
  }

  private static List<Draft> drafts(Kind kind, List<Decision.Subject> managed, int offset) {
    List<Draft> drafts = new ArrayList<>();
    for (int turn = 0; turn < kind.turns(); turn += PEOPLE_IN_A_DOCUMENT) {
      List<Decision.Subject> subjects = new ArrayList<>();
      int end = Math.min(turn + PEOPLE_IN_A_DOCUMENT, kind.turns());
      for (int i = turn; i < end; i++) {
        Decision.Subject whom = managed.get((offset + i) % managed.size());
        subjects.add(new Decision.Subject(whom.person(), whom.post(), said(kind.text())));
      }
      drafts.add(new Draft(kind, subjects));
    }
    return drafts;
  }

  private static Decision document(Draft draft, int index) {
    return new Decision(
        draft.kind().type(),
        FIRST_NUMBER + index + "-QĐ/TU",
        FIRST_MONDAY.plusWeeks(index),
        ISSUER,
        QuangNinh.CODE + "-PARTY",
        TIER,
        "Về việc " + draft.kind().text() + " cán bộ",
        null,
        draft.subjects());
  }

  private static String said(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
