package vn.cadre.platform.feed;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.outbox.PlainOutboxConfig;

/** The one aggregate whose schema the platform ships is that of policy packs. */
class FeedDeclarationTest {

  private record Offering(Set<String> aggregates, ReadRoles roles) implements FeedAccess {
    @Override
    public Set<String> readers(String aggregate) {
      return roles.of(aggregate);
    }

    @Override
    public String pathOf(String aggregate) {
      return "/tested/v1/snapshots/" + aggregate;
    }
  }

  @Path("/tested/v1/policies")
  static class Policies {
    @GET
    @Path("{id}")
    @RolesAllowed("auditor")
    public String get() {
      return "";
    }
  }

  @Path("/tested/v1/public/policies")
  static class PublicPolicies {
    @GET
    @Path("{number}")
    @PermitAll
    public String get() {
      return "";
    }
  }

  @Path("/tested/v1/competitions/{id}/policies")
  static class OtherPolicies {
    @GET
    @Path("{id}")
    @RolesAllowed("admin")
    public String get() {
      return "";
    }
  }

  @Path("/tested/v1/needs")
  static class Needs {
    @GET
    @Path("{id}")
    @RolesAllowed("auditor")
    public String get() {
      return "";
    }
  }

  private static void start(
      Set<String> offered, String open, String internal, Class<?>... resources) {
    new FeedDeclaration()
        .check(
            new StartupEvent(),
            new Offering(offered, new ReadRoles(Stream.of(resources))),
            PlainOutboxConfig.declaring(open, internal),
            PlainOutboxConfig.schemas());
  }

  @Test
  void aServiceWhoseFeedOffersAnInternalAggregateDoesNotStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start(Set.of("policies"), "", "policies", Policies.class))
        .withMessageContaining("policies are internal");
  }

  @Test
  void aServiceWhoseFeedOffersPublicOnesStarts() {
    assertThatNoException()
        .isThrownBy(
            () -> start(Set.of("policies"), "policies", "", Policies.class, PublicPolicies.class));
  }

  @Test
  void aServiceOfWhichAnAggregateIsReadByNobodyOrHasNoSchemaDoesNotStartAndSaysAll() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            start(
                Set.of("policies", "needs"),
                "policies,needs",
                "kinships",
                PublicPolicies.class,
                Needs.class))
        .withMessageContaining("No operation with @RolesAllowed GETs a single record of policies")
        .withMessageContaining("events/needs.schema.json is not shipped")
        .withMessageContaining("events/kinships.schema.json is not shipped");
  }

  @Test
  void collectionsOfOneNameMayHaveOtherReadersUnlessTheyAreToldOf() {
    assertThatNoException()
        .isThrownBy(() -> start(Set.of(), "", "", Policies.class, OtherPolicies.class));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> start(Set.of("policies"), "policies", "", Policies.class, OtherPolicies.class))
        .withMessageContaining("policies are read by different roles");
  }
}
