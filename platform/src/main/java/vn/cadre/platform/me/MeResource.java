package vn.cadre.platform.me;

import io.quarkus.security.Authenticated;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.CurrentCaller;

/** Tells whoever has a token what it says; a service extends this with its path. */
@Tag(name = "Me", description = "The caller: roles, scope, and what awaits them")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public abstract class MeResource {
  private final CurrentCaller caller;
  private final Instance<GrantedOrganisations> organisations;

  protected MeResource(CurrentCaller caller, Instance<GrantedOrganisations> organisations) {
    this.caller = caller;
    this.organisations = organisations;
  }

  @GET
  @Operation(
      operationId = "getMe",
      summary = "The caller's name, roles and scope",
      description =
          "For any token that is valid. The organisations are those granted today: a dissolved code of the token grants itself for its own period and its successors.")
  public MeView me() {
    var who = caller.get();
    if (organisations.isUnsatisfied()) {
      return MeView.of(who, null);
    }
    return MeView.of(who, who.everywhere() ? List.of() : organisations.get().of(who));
  }
}
