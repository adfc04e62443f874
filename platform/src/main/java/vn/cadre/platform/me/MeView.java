package vn.cadre.platform.me;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;

/** The caller, as this service understands the token. */
@Schema(name = "Me")
public record MeView(
    @Schema(description = "the client that calls", examples = "registry-viewer") String client,
    @Schema(description = "the user behind the client, or the client itself") String subject,
    String name,
    List<String> roles,
    @Schema(description = "the record that the role self is bound to") @Nullable UUID cadreId,
    Where scope) {

  /** Where the roles hold. */
  @Schema(name = "MyScope")
  public record Where(
      @Schema(description = "no restriction; then organisations are not listed") boolean everywhere,
      @Schema(description = "as they stand in the token") List<String> codes,
      @Schema(
              description =
                  "the organisations that the codes grant today; null where this service does not know the tree")
          @Nullable List<GrantedOrganisation> organisations) {}

  static MeView of(Caller caller, @Nullable List<GrantedOrganisation> organisations) {
    return new MeView(
        caller.client(),
        caller.subject(),
        caller.name(),
        caller.roles().stream().sorted().toList(),
        caller.cadreId(),
        new Where(
            caller.everywhere(),
            caller.organisationCodes().stream().sorted().toList(),
            organisations));
  }
}
