package vn.cadre.registry.vitae;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.vitae.Lives.DAY;
import static vn.cadre.registry.vitae.Lives.OFFICE;
import static vn.cadre.registry.vitae.Lives.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;

class JoinedOnTest {
  private static final UUID ELSEWHERE = new UUID(1, 9);

  @Test
  void mainPostsInOneOfficeThatFollowEachOtherAreOneTime() {
    var posts =
        List.of(
            post("2010-03", "2015-01-05", "Chuyên viên", OFFICE, true),
            post("2015-01-05", "2020-01-05", "Phó Trưởng phòng", OFFICE, true),
            post("2020-01-05", null, "Trưởng phòng", OFFICE, true));

    assertThat(JoinedOn.of(posts, DAY)).contains(PartialDate.parse("2010-03"));
  }

  @Test
  void whoLeftAndCameBackJoinedWhenTheyCameBack() {
    var posts =
        List.of(
            post("2010-03", "2015-01-05", "Chuyên viên", OFFICE, true),
            post("2015-01-05", "2020-01-05", "Bí thư", ELSEWHERE, true),
            post("2020-01-05", null, "Trưởng phòng", OFFICE, true));

    assertThat(JoinedOn.of(posts, DAY)).contains(PartialDate.parse("2020-01-05"));
  }

  @Test
  void aPostBesideTheMainOneDoesNotCount() {
    var posts = List.of(post("2010-03", null, "Giám đốc", ELSEWHERE, false));

    assertThat(JoinedOn.of(posts, DAY)).isEmpty();
  }

  @Test
  void whoHeldNoMainPostOnTheDayHasNotJoined() {
    var posts = List.of(post("2010-03", "2015-01-05", "Chuyên viên", OFFICE, true));

    assertThat(JoinedOn.of(posts, DAY)).isEmpty();
  }
}
