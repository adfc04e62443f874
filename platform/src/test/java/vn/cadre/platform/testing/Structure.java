package vn.cadre.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
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
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.body.Body;

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

  private static final Set<Class<?>> BODIES = Set.of(Body.class, MultipartFormDataInput.class);
  private static final List<Class<?>> LATE_ANSWERS =
      List.of(Uni.class, Multi.class, CompletionStage.class, StreamingOutput.class, Response.class);

  private static final ArchCondition<JavaMethod> BE_KEYED =
      ArchCondition.from(
          DescribedPredicate.describe(
              "take its body as Body or form, and answer with a view at once",
              method ->
                  method.getParameters().stream()
                          .allMatch(given ->
                              given.isAnnotatedWith(RestPath.class)
                                  || BODIES.stream()
                                      .anyMatch(body -> given.getRawType().isEquivalentTo(body)))
                      && method.getReturnType().getAllInvolvedRawTypes().stream()
                          .noneMatch(
                              answer -> LATE_ANSWERS.stream().anyMatch(answer::isAssignableTo))));

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
        postsCanBeKeyed(),
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

  /**
   * An idempotency key needs the body as it was sent, an answer that is there when the transaction
   * ends, and a thread that may wait for the database.
   */
  public static ArchRule postsCanBeKeyed() {
    return methods().that().areAnnotatedWith(POST.class).should(BE_KEYED).allowEmptyShould(true);
  }

  /** Rules and events of these packages run without a framework. */
  public static ArchRule plain(String packages) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .and(
            simpleNameEndingWith("Policy")
                .or(simpleNameEndingWith("Event"))
                .or(assignableTo(Rule.class)))
        .should()
        .dependOnClassesThat(
            resideInAPackage("jakarta..")
                .or(resideInAPackage("io.quarkus.."))
                .or(resideInAPackage("org.hibernate.."))
                .or(resideInAPackage("vn.cadre.platform.sql..")))
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
