package vn.cadre.training;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.cadre.platform.testing.ServiceUnderTest;

/**
 * A test of the running service, on a database of the module's own; all such tests share one
 * application.
 */
@QuarkusTest
@QuarkusTestResource(
    value = ServiceUnderTest.class,
    initArgs = {
      @ResourceArg(name = "database", value = "training"),
      @ResourceArg(
          name = "topics",
          value =
              "cadre.organisations.v1,cadre.cadres.v1,cadre.titles.v1,cadre.standards.v1,cadre.positions.v1,"
                  + "cadre.appointments.v1,cadre.qualifications.v1,cadre.evaluations.v1,cadre.separations.v1,cadre.policies.v1")
    })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TrainingTest {}
