package vn.cadre.registry.movement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.movement.Tree.appoint;
import static vn.cadre.registry.movement.Tree.holder;
import static vn.cadre.registry.movement.Tree.move;
import static vn.cadre.registry.movement.Tree.record;
import static vn.cadre.registry.movement.Tree.seat;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** In how many communes somebody sent from the district is in post (domain.md R09). */
@RegistryTest
class CoverageTest {
  private static final String UNCOVERED = "units.findAll { !it.covered }.code";

  private static ValidatableResponse coverage(Made organisation, String day) {
    return viewer(organisation.code())
        .get("/cadre/v1/statistics/coverage?asOf=" + day + "&organisation=" + organisation.code())
        .then()
        .statusCode(200);
  }

  /** Sends somebody from an office of the district to each commune; answers their posts there. */
  private static List<Made> sent(Tree tree, int from) {
    var office = tree.offices().getFirst();
    var deputy = seat(office);
    return IntStream.range(from, tree.communes().size())
        .mapToObj(i ->
            move(
                holder(office, deputy),
                seat(tree.communes().get(i)),
                "2018-%02d-01".formatted(i % 12 + 1),
                "ROTATION"))
        .toList();
  }

  @Test
  void hoanhBosThirteenCommunesAreAllCoveredAndTwelveOnceTheOnlyOneLeftR09() {
    var tree = Tree.of(13);
    var posts = sent(tree, 0);
    coverage(tree.district(), "2019-03-14")
        .body("unit", equalTo("ORGANISATION"))
        .body("direction", equalTo("DISTRICT_TO_COMMUNE"))
        .body("share.numerator", equalTo(13))
        .body("share.denominator", equalTo(13))
        .body("share.percent", equalTo("100.00"))
        .body(UNCOVERED, empty());
    Tree.end(posts.get(4).id(), "2019-02-01");
    coverage(tree.district(), "2019-03-14")
        .body("share.numerator", equalTo(12))
        .body("share.denominator", equalTo(13))
        .body("share.percent", equalTo("92.31"))
        .body(UNCOVERED, contains(tree.communes().get(4).code()));
    // on the day before, they were in post
    coverage(tree.district(), "2019-01-31").body("share.numerator", equalTo(13));
    coverage(tree.district(), "2017-12-31").body("share.numerator", equalTo(0));
  }

  @Test
  void whoMovedOnSinceOrRoseInTheCommuneDoesNotCover() {
    var tree = Tree.of(3);
    var office = tree.offices().getFirst();
    var person = holder(office, seat(office));
    move(person, seat(tree.communes().get(0)), "2018-01-01", "ROTATION");
    // on to the next commune: their last movement came from a commune
    move(person, seat(tree.communes().get(1)), "2019-01-01", "TRANSFER");
    holder(tree.communes().get(2), seat(tree.communes().get(2)));
    coverage(tree.district(), "2018-12-31").body("share.numerator", equalTo(1));
    coverage(tree.district(), "2019-03-14")
        .body("share.numerator", equalTo(0))
        .body("units.persons", contains(0, 0, 0));
  }

  @Test
  void whoIsSecondedOrOnlyReportedToHaveBeenSentCovers() {
    var tree = Tree.of(2);
    var office = tree.offices().getFirst();
    var commune = tree.communes().get(1);
    appoint(holder(office, seat(office)), seat(tree.communes().get(0)), "2018-06-01", "SECONDMENT");
    record(
        holder(commune, seat(commune)),
        Map.of(
            "movedOn", "2018",
            "highestLevel", "DISTRICT",
            "lowestLevel", "COMMUNE",
            "direction", "DISTRICT_TO_COMMUNE"));
    coverage(tree.district(), "2019-03-14").body("units.persons", contains(1, 1));
  }

  @Test
  void onlyCommunesInTheCallersScopeAreToldOf() {
    var tree = Tree.of(2);
    sent(tree, 0);
    var commune = tree.communes().getFirst();
    viewer(commune.code())
        .get("/cadre/v1/statistics/coverage?asOf=2019-03-14")
        .then()
        .statusCode(200)
        .body("organisation", equalTo(null))
        .body("units.code", contains(commune.code()));
    viewer(commune.code())
        .get("/cadre/v1/statistics/coverage?organisation=" + tree.district().code())
        .then()
        .statusCode(400)
        .body("violations.code", contains("unknown-organisation"));
    coverage(tree.district(), "1999-12-31")
        .body("units", hasSize(0))
        .body("share.percent", equalTo(null));
  }
}
