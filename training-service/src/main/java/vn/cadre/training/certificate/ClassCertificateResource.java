package vn.cadre.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/classes/{classId}/certificates")
@Tag(name = "Certificates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClassCertificateResource {
  private final Issuing issuing;
  private final HttpHeaders headers;

  ClassCertificateResource(Issuing issuing, HttpHeaders headers) {
    this.issuing = issuing;
    this.headers = headers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewCertificates.class)
  @Refuses({"class-not-held", "class-not-completed", "nobody-to-certify"})
  @Operation(
      operationId = "issueCertificates",
      summary = "Issue certificates to those who passed a class",
      description =
          "To those who are named, or to everybody who passed and has none; all of them or none. Numbers count without gaps in each year of the issuer. What they grant goes to the records of cadres by events.")
  @APIResponse(responseCode = "200", description = "Issued")
  public CertificatesIssued issue(@RestPath UUID classId, Body<NewCertificates> body) {
    return issuing.issue(
        classId, body, RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
