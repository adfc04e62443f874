package vn.cadre.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.List;

/**
 * The hard rules of structure, the same for every module; each is proven by a broken example in
 * platform's tests.
 */
public final class Structure {
  private static final DescribedPredicate<JavaClass> ENTITY =
      DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class));

  /** Also as a type argument: a page or a response of entities exposes them too. */
  private static final ArchCondition<JavaMethod> ANSWER_WITH_NO_ENTITY =
      ArchCondition.from(
          DescribedPredicate.describe(
              "answer with no entity",
              method ->
                  method.getReturnType().getAllInvolvedRawTypes().stream().noneMatch(ENTITY)));

  private Structure() {}

  /** The classes of a module, without its tests. */
  public static JavaClasses of(String rootPackage) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(rootPackage);
  }

  public static List<ArchRule> ofService(String rootPackage) {
    return List.of(
        featuresWithoutCycles(rootPackage),
        resourcesExposeNoEntity(),
        noFieldInjection(),
        plain(rootPackage + ".."));
  }

  public static ArchRule featuresWithoutCycles(String rootPackage) {
    return slices()
        .matching(rootPackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  public static ArchRule resourcesExposeNoEntity() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .should(ANSWER_WITH_NO_ENTITY)
        .allowEmptyShould(true);
  }

  public static ArchRule noFieldInjection() {
    return noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);
  }

  /** Rules and events of these packages run without a framework. */
  public static ArchRule plain(String packages) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .and(simpleNameEndingWith("Policy").or(simpleNameEndingWith("Event")))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta..").or(resideInAPackage("io.quarkus..")))
        .allowEmptyShould(true);
  }

  public static ArchRule kernelIsPlainJava() {
    return classes()
        .that()
        .resideInAPackage("vn.cadre.kernel..")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("vn.cadre.kernel..")
                .or(resideInAPackage("java.."))
                .or(resideInAPackage("org.jspecify..")));
  }

  public static ArchRule platformKnowsNoService() {
    return noClasses()
        .that()
        .resideInAPackage("vn.cadre.platform..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("vn.cadre.registry..")
                .or(resideInAPackage("vn.cadre.training.."))
                .or(resideInAPackage("vn.cadre.recruitment.."))
                .or(resideInAPackage("vn.cadre.rotation.."))
                .or(resideInAPackage("vn.cadre.gateway..")));
  }
}
