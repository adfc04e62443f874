package vn.cadre.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/certificates")
@Tag(name = "Certificates", description = "What is issued to whoever passed a class")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.AUDITOR, Roles.SELF})
@RunOnVirtualThread
class CertificateResource {
  private final CertificateService service;
  private final Queries queries;
  private final HttpHeaders headers;

  CertificateResource(CertificateService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Parameters(CertificateQuery.class)
  @Operation(
      operationId = "listCertificates",
      summary = "Certificates, the latest first",
      description =
          "Of every class whose organiser, and of every learner whose unit the caller has in scope; revoked ones too.")
  public Page<CertificateView> list() {
    return service.page(queries.read(CertificateQuery.class), queries.fingerprint(), language());
  }

  @GET
  @Path("{id}")
  @Produces({MediaType.APPLICATION_JSON, CertificateOnPaper.PDF_TYPE})
  @Operation(
      operationId = "getCertificate",
      summary = "One certificate",
      description =
          "As JSON with what the registry answered, or as PDF (A4, landscape, in Vietnamese) with a QR code that leads to its public page.")
  @APIResponse(
      responseCode = "200",
      description = "The certificate",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CertificateView.class)),
        @Content(
            mediaType = CertificateOnPaper.PDF_TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public CertificateView get(@RestPath UUID id) {
    return service.get(id, language());
  }

  @POST
  @Path("{id}/revoke")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(Revocation.class)
  @Refuses("certificate-revoked")
  @Operation(
      operationId = "revokeCertificate",
      summary = "Revoke a certificate",
      description =
          "It stays, its public page says REVOKED, and the registry takes the qualification back. After a mistake, another one with a number of its own is issued.")
  public CertificateView revoke(@RestPath UUID id, Body<Revocation> body) {
    return service.revoke(id, body, language());
  }

  @POST
  @Path("{id}/resend")
  @Transition
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Refuses("not-answerable")
  @Operation(
      operationId = "resendCertificate",
      summary = "Send a certificate to the registry again",
      description =
          "One that it refused, or has not answered in time. It is told by the same id, so that it is never recorded twice; a late answer holds as well.")
  public CertificateView resend(@RestPath UUID id) {
    return service.resend(id, language());
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
