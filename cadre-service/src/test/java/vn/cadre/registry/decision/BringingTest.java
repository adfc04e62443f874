package vn.cadre.registry.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.code.DecisionType.ASSIGNMENT;
import static vn.cadre.registry.code.DecisionType.COMMENDATION;
import static vn.cadre.registry.code.DecisionType.DIRECTIVE;
import static vn.cadre.registry.code.DecisionType.DISCIPLINE;
import static vn.cadre.registry.code.DecisionType.EXTENSION;
import static vn.cadre.registry.code.DecisionType.NOMINATION;
import static vn.cadre.registry.code.DecisionType.RATIFICATION;
import static vn.cadre.registry.code.DecisionType.REAPPOINTMENT;
import static vn.cadre.registry.code.DecisionType.RECEPTION;
import static vn.cadre.registry.code.DecisionType.RECRUITMENT;
import static vn.cadre.registry.code.DecisionType.RELIEF;
import static vn.cadre.registry.code.DecisionType.RESOLUTION;
import static vn.cadre.registry.code.DecisionType.REVOCATION;
import static vn.cadre.registry.code.DecisionType.SECONDMENT;
import static vn.cadre.registry.code.DecisionType.SUSPENSION;
import static vn.cadre.registry.code.DecisionType.TRANSFER;
import static vn.cadre.registry.code.TitleRank.DEPUTY;
import static vn.cadre.registry.code.TitleRank.HEAD;
import static vn.cadre.registry.code.TitleRank.STAFF;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.code.TitleRank;

/** The types of document of domain.md 6.10, by what they bring about. */
class BringingTest {

  @ParameterizedTest
  @EnumSource(AppointmentKind.class)
  void whatPraisesPunishesOrGuidesBeginsNoPost(AppointmentKind kind) {
    for (var rank : TitleRank.values()) {
      assertThat(Bringing.begins(kind, rank))
          .isNotEmpty()
          .doesNotContain(COMMENDATION, DISCIPLINE, REVOCATION, RELIEF)
          .noneMatch(DecisionType::guides);
    }
  }

  @ParameterizedTest
  @EnumSource(AppointmentKind.class)
  void whatAPostOfAKindUsuallyBeginsByBeginsIt(AppointmentKind kind) {
    assertThat(Bringing.begins(kind, HEAD)).contains(Bringing.usual(kind));
  }

  @Test
  void anElectionRestsOnANominationOrARatificationAndARenewalOnAReappointmentAlone() {
    assertThat(Bringing.begins(AppointmentKind.ELECTION, HEAD)).contains(NOMINATION, RATIFICATION);
    assertThat(Bringing.begins(AppointmentKind.REAPPOINTMENT, HEAD)).containsOnly(REAPPOINTMENT);
    assertThat(Bringing.begins(AppointmentKind.SECONDMENT, STAFF)).containsOnly(SECONDMENT);
  }

  @Test
  void whoeverIsRecruitedOrReceivedComesToNoPostThatLeads() {
    assertThat(Bringing.begins(AppointmentKind.ASSIGNMENT, STAFF))
        .contains(RECRUITMENT, RECEPTION, ASSIGNMENT);
    assertThat(Bringing.begins(AppointmentKind.TRANSFER, STAFF)).contains(RECEPTION, TRANSFER);
    for (var leading : Set.of(HEAD, DEPUTY)) {
      for (var kind : AppointmentKind.values()) {
        assertThat(Bringing.begins(kind, leading)).doesNotContain(RECRUITMENT, RECEPTION);
      }
    }
    assertThat(Bringing.begins(AppointmentKind.APPOINTMENT, STAFF)).doesNotContain(RECRUITMENT);
  }

  @Test
  void aSuspensionACommendationAndARevocationEndNoPost() {
    assertThat(Bringing.ends())
        .contains(RELIEF, TRANSFER, DISCIPLINE)
        .doesNotContain(SUSPENSION, COMMENDATION, REVOCATION, EXTENSION, NOMINATION)
        .noneMatch(DecisionType::guides);
    assertThat(Bringing.extendsTerms()).containsOnly(EXTENSION);
  }

  @ParameterizedTest
  @EnumSource(SeparationKind.class)
  void whatLetsSomebodyLeaveSaysSo(SeparationKind kind) {
    assertThat(Bringing.separates(kind))
        .isNotEmpty()
        .doesNotContain(COMMENDATION, REVOCATION, SUSPENSION, DecisionType.APPOINTMENT)
        .noneMatch(DecisionType::guides);
    assertThat(Bringing.separates(SeparationKind.DISMISSAL)).containsOnly(DISCIPLINE);
  }

  @Test
  void aRevocationRevokesAnythingAndWhatGuidesGivesWayToWhatGuides() {
    assertThat(Bringing.revokes(DecisionType.APPOINTMENT)).containsOnly(REVOCATION);
    assertThat(Bringing.revokes(DIRECTIVE)).contains(REVOCATION, RESOLUTION, DIRECTIVE);
    assertThat(Arrays.stream(DecisionType.values()).map(Bringing::revokes))
        .allMatch(types -> types.contains(REVOCATION));
  }

  @Test
  void aPaperOfAnotherTypeIsOneViolationThatNamesTheTypesThatWouldDo() {
    var violations = new Violations();
    Bringing.require(Bringing.extendsTerms(), COMMENDATION, "decision.type", violations);
    Bringing.require(Bringing.revokes(DIRECTIVE), COMMENDATION, "decision.type", violations);
    Bringing.require(Bringing.ends(), RELIEF, "decision.type", violations);
    assertThat(violations.all())
        .extracting(v -> v.field() + " " + v.code() + ": " + v.message().vi())
        .containsExactly(
            "decision.type decision-type: Quyết định phải thuộc loại EXTENSION (Kéo dài thời gian giữ chức vụ)",
            "decision.type decision-type: Quyết định phải thuộc một trong các loại: REVOCATION (Thu hồi, hủy bỏ quyết định), DIRECTIVE (Chỉ thị), RESOLUTION (Nghị quyết), REGULATION (Quy định), CONCLUSION (Kết luận), PLAN (Kế hoạch)");
  }
}
