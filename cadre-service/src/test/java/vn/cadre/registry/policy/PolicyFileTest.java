package vn.cadre.registry.policy;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.viewer;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.policy.file.PolicyLoader;
import vn.cadre.registry.RegistryTest;

/** What the service ships and how it starts. */
@RegistryTest
class PolicyFileTest {
  @Inject PolicyLoader loader;

  @Test
  void loadingTwiceIsLoadingOnceAndANewVersionIsAdded() {
    loader.load(List.of("test-pack"));
    loader.load(List.of("test-pack"));
    viewer(EVERYWHERE)
        .get("/cadre/v1/policies/test-pack/versions")
        .then()
        .statusCode(200)
        .body("items.number", contains(1));

    loader.load(List.of("test-pack-grown"));
    viewer(EVERYWHERE)
        .get("/cadre/v1/policies/test-pack/versions")
        .then()
        .body("items.citation", contains("Quyết định thử nghiệm", "Quyết định thử nghiệm lần hai"))
        .body("items.edition", contains(1, 2))
        .body("items[1].unconfirmed", contains("workedDays"))
        .body("items[0].recordedBy", equalTo("policies/test-pack.yaml"));
  }

  @Test
  void aFileThatChangesWhatWasShippedStopsTheStart() {
    refused("test-changed")
        .withMessageContaining("policies/retirement.yaml")
        .withMessageContaining("version 1: numbers.men")
        .withMessageContaining("P63Y");
    viewer(EVERYWHERE)
        .get("/cadre/v1/policies/retirement/versions/1")
        .then()
        .body("numbers.men.value.cap", equalTo("P62Y"));
  }

  @Test
  void aWrongFileStopsTheStartWithEverythingThatIsWrong() {
    refused("test-wrong")
        .withMessageContaining("policies/test-wrong.yaml is refused")
        .withMessageContaining("id:")
        .withMessageContaining("versions[0].validFrom:");
    refused("test-contradictory")
        .withMessageContaining("versions[0].validTo:")
        .withMessageContaining("versions[0].numbers.men.value:")
        .withMessageContaining("versions[0].numbers.menBands.value[0].age:")
        .withMessageContaining("versions[0].numbers.womenBands.verified:")
        .withMessageContaining("versions[0].numbers.yearAloneMeansJanuary.value:")
        .withMessageContaining("versions[0].numbers.laterAtMost:")
        .withMessageContaining("versions[0].numbers.speed:");
    refused("test-missing").withMessageContaining("There is no policies/test-missing.yaml");
  }

  private org.assertj.core.api.ThrowableAssertAlternative<IllegalStateException> refused(
      String file) {
    return assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> loader.load(List.of(file)));
  }
}
