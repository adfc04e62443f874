package vn.cadre.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/training/v1/public/certificates")
@Tag(name = "Certificates")
@PermitAll
@RunOnVirtualThread
class PublicCertificateResource {
  private final PublicCertificates certificates;
  private final Queries queries;

  PublicCertificateResource(PublicCertificates certificates, Queries queries) {
    this.certificates = certificates;
    this.queries = queries;
  }

  @GET
  @Path("{number}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
  @Parameters(PublicCertificateQuery.class)
  @Operation(
      operationId = "verifyCertificate",
      summary = "Verify a certificate by its number",
      description =
          "Without a token, as JSON or as a page for whoever scans the QR code: by its number whether the certificate holds, who issued it and when; with the look-up code that is printed beside it also who passed what and when. Nothing else.")
  @APIResponse(
      responseCode = "200",
      description = "There is such a certificate; `state` says whether it holds",
      headers = {
        @Header(
            name = "Vary",
            description = "what else the answer depends on",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100)),
        @Header(
            name = "Cache-Control",
            description = "no cache keeps it: the address may hold somebody's look-up code",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100)),
        @Header(
            name = "Referrer-Policy",
            description = "no other site is told the address",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PublicCertificate.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
      })
  public PublicCertificate verify(@RestPath String number) {
    return certificates.get(number, queries.read(PublicCertificateQuery.class).code());
  }
}
