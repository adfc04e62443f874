package vn.cadre.registry.vitae;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/cadres/{cadreId}/curriculum-vitae")
@Tag(name = "Curriculum vitae", description = "A person's record in the order of form 2C")
@RunOnVirtualThread
class VitaeResource {
  private final VitaeService service;
  private final Queries queries;

  VitaeResource(VitaeService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  // on paper it is put by VitaeOnPaper
  @Produces({MediaType.APPLICATION_JSON, VitaeFormat.PDF_TYPE, VitaeFormat.DOCX_TYPE})
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Parameters(VitaeQuery.class)
  @ShowsPersonalData
  @Operation(
      operationId = "getCurriculumVitae",
      summary = "One person's curriculum vitae, form 2C",
      description =
          "JSON, PDF or DOCX by Accept. Where the register has no field the form has a dotted blank. Without the role personal-data the personal number but for its last digits, ethnic group, religion, residence and family are not shown, and it says so; with it the read is logged with its purpose. The role self reads its own. ETags of PDF and DOCX are weak: equal ones have equal content, not equal bytes.")
  @APIResponse(
      responseCode = "200",
      description = "The form, filled in",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CurriculumVitae.class)),
        @Content(
            mediaType = VitaeFormat.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = VitaeFormat.DOCX_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public CurriculumVitae get(@RestPath UUID cadreId) {
    return service.of(cadreId, () -> queries.read(VitaeQuery.class));
  }
}
