package vn.cadre.registry.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Days;
import vn.cadre.registry.RegistryTest;

/** Where a roster row puts someone. */
@RegistryTest
class RosterHomeTest {

  @Test
  void aRosterRowAppointedInThePastSaysNothingOfTheTimeBefore() {
    var office = root("ROSTER");
    var head = title("HEAD");
    position(office, head, 2);
    var later = Days.today().plusYears(1);
    var job =
        Import.ndjson(
            "cadres",
            "create",
            """
            {"fullName":"Người Cũ","category":"CADRE","organisation":"%1$s","title":"%2$s","appointedFrom":"2015-01-01","recruitedOn":"2001"}
            {"fullName":"Người Mới","category":"CADRE","organisation":"%1$s","title":"%2$s","appointedFrom":"%3$s"}
            """
                .formatted(office.code(), head.code(), later),
            EVERYWHERE);
    Assertions.assertThat(Import.counts(job)).startsWith("COMPLETED 2 2 2");
    var list = "/cadre/v1/cadres?q=cu&asOf=";
    viewer(office.code()).get(list + "2014-12-31").then().body("items", empty());
    viewer(office.code())
        .get(list + "2015-01-01")
        .then()
        .body("items.fullName", contains("Người Cũ"));
    viewer(office.code())
        .get("/cadre/v1/cadres?q=moi&asOf=" + later.minusDays(1))
        .then()
        .body("items.fullName", contains("Người Mới"));
  }
}
