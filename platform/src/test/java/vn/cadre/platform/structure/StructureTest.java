package vn.cadre.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.structure.broken.one.First;
import vn.cadre.platform.structure.broken.two.DatabaseRule;
import vn.cadre.platform.structure.broken.two.ExposingResource;
import vn.cadre.platform.structure.broken.two.FrameworkPolicy;
import vn.cadre.platform.structure.broken.two.Injected;
import vn.cadre.platform.structure.broken.two.UnkeyedResource;
import vn.cadre.platform.structure.broken.two.WrappingResource;
import vn.cadre.platform.testing.Structure;

class StructureTest {

  @Test
  void theKernelIsPlainJava() {
    Structure.kernelIsPlainJava().check(Structure.of("vn.cadre.kernel"));
  }

  @Test
  void thePlatformKnowsNoServiceAndInjectsNoField() {
    var platform = Structure.of("vn.cadre.platform");
    Structure.platformKnowsNoService().check(platform);
    Structure.noFieldInjection().check(platform);
    Structure.postsCanBeKeyed().check(platform);
  }

  @Test
  void aCycleOfFeaturesIsFound() {
    finds(Structure.featuresWithoutCycles("vn.cadre.platform.structure.broken"), First.class);
  }

  @Test
  void anExposedEntityIsFound() {
    finds(Structure.resourcesExposeNoEntity(), ExposingResource.class);
  }

  @Test
  void anEntityInAWrappingIsFound() {
    finds(Structure.resourcesExposeNoEntity(), WrappingResource.class);
  }

  @Test
  void anInjectedFieldIsFound() {
    finds(Structure.noFieldInjection(), Injected.class);
  }

  @Test
  void aPostWhoseBodyIsNotSeenIsFound() {
    finds(Structure.postsCanBeKeyed(), UnkeyedResource.class);
  }

  @Test
  void aPolicyThatNeedsAFrameworkIsFound() {
    finds(Structure.plain("vn.cadre.platform.structure.broken.."), FrameworkPolicy.class);
    finds(Structure.plain("vn.cadre.platform.structure.broken.."), DatabaseRule.class);
  }

  private static void finds(ArchRule rule, Class<?> broken) {
    var classes = new ClassFileImporter().importPackages("vn.cadre.platform.structure.broken");
    var result = rule.evaluate(classes);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(broken.getSimpleName());
  }
}
