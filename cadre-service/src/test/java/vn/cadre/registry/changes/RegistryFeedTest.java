package vn.cadre.registry.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.export.SnapshotResource;
import vn.cadre.platform.feed.ChangeResource;
import vn.cadre.platform.feed.FeedAccess;
import vn.cadre.platform.identity.Roles;
import vn.cadre.registry.RegistryTest;

/** Who follows what, read from the operations that GET it. */
@RegistryTest
class RegistryFeedTest {
  @Inject FeedAccess feed;

  @Test
  void whoeverMayGetAnAggregateIsToldOfIt() {
    assertThat(feed.readers("cadres"))
        .containsExactlyInAnyOrder(
            Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR);
    assertThat(feed.readers("transfer-requests"))
        .containsExactlyInAnyOrder(Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR);
    assertThat(feed.readers("bodies")).contains(Roles.PORTAL);
    assertThat(feed.readers("memberships")).doesNotContain(Roles.PORTAL);
    assertThat(feed.readers("staffing-quotas"))
        .as("a key of several parts is one record too")
        .containsExactlyInAnyOrder(Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR);
    assertThat(feed.readers("titles")).contains(Roles.PORTAL, Roles.ADMIN);
    assertThat(feed.readers("policies"))
        .contains(Roles.TRAINING_MANAGER)
        .doesNotContain(Roles.PORTAL);
  }

  @Test
  void whoeverReadsSomethingThereIsLetInToTheFeedAndItsSnapshots() throws NoSuchMethodException {
    var readers = new TreeSet<String>();
    feed.aggregates().forEach(aggregate -> readers.addAll(feed.readers(aggregate)));
    for (var operation :
        List.of(
            ChangeResource.class.getMethod("list"),
            SnapshotResource.class.getMethod("get", String.class))) {
      assertThat(operation.getAnnotation(RolesAllowed.class).value())
          .as(operation.getName())
          .contains(readers.toArray(String[]::new))
          .contains(feed.readers("organisations").toArray(String[]::new))
          .contains(feed.readers("cadres").toArray(String[]::new));
    }
  }

  @Test
  void theContractNamesEverySnapshot() {
    var description =
        given()
            .queryParam("format", "json")
            .get("/q/openapi")
            .jsonPath()
            .getString("paths.'/cadre/v1/snapshots/{aggregate}'.get.description");
    assertThat(description).contains(feed.aggregates().toArray(String[]::new));
  }
}
