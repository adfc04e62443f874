package vn.cadre.registry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.evaluation.RoundCase.approval;
import static vn.cadre.registry.evaluation.RoundCase.graded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class RoundRaceTest {
  private static final int ROUNDS = 4;

  @Test
  void ofSeveralWhoApproveAtOnceOneDoesAndEverybodyIsGradedOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var c = RoundCase.of("BOTH", 3);
      c.proposed(c.outstanding(0));
      c.submit().then().statusCode(200);
      var etag = c.etag();
      Callable<Integer> approve =
          () ->
              c.approver()
                  .header("If-Match", etag)
                  .body(approval())
                  .post(c.path() + "/approve")
                  .statusCode();
      var statuses = atOnce(Collections.nCopies(4, approve));
      assertThat(statuses).containsOnly(200, 412);
      assertThat(Collections.frequency(statuses, 200)).isOne();
      for (var person : c.staff()) {
        viewer(EVERYWHERE).get(person.location() + "/evaluations").then().body("items", hasSize(1));
      }
    }
  }

  @Test
  void whatIsProposedWhileARoundIsSubmittedIsJudgedWithItOrRefused() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      // a third outstanding one is beyond the quota, so a round that has all three was not judged
      var c = RoundCase.of("LATE", 10);
      c.proposed(c.outstanding(2));
      var late = cadre(c.agency(), "Người đến sau");
      var etag = c.etag();
      Callable<Integer> propose =
          () -> c.propose(c.nominator(), List.of(graded(late, "OUTSTANDING"))).statusCode();
      Callable<Integer> submit =
          () -> c.editor().header("If-Match", etag).post(c.path() + "/submit").statusCode();
      var statuses = atOnce(List.of(propose, submit));
      assertThat(statuses).isIn(List.of(201, 422), List.of(409, 200));
      c.editor()
          .get(c.path())
          .then()
          .body("state", equalTo(statuses.getLast() == 200 ? "SUBMITTED" : "OPEN"))
          .body("proposed.people", equalTo(statuses.getLast() == 200 ? 10 : 11));
    }
  }

  @Test
  void ofSeveralWhoPutTheSamePersonForwardAtOnceOneSucceeds() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var c = RoundCase.of("TWICE", 1);
      Callable<Integer> propose = () -> c.propose(c.nominator(), c.outstanding(0)).statusCode();
      var statuses = atOnce(Collections.nCopies(4, propose));
      assertThat(Collections.frequency(statuses, 201)).isOne();
      assertThat(statuses).allMatch(status -> status == 201 || status == 400 || status == 409);
    }
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    var statuses = new ArrayList<Integer>();
    try (var callers = Executors.newFixedThreadPool(calls.size())) {
      for (var answer : callers.invokeAll(calls)) {
        statuses.add(answer.get());
      }
    }
    return statuses;
  }
}
