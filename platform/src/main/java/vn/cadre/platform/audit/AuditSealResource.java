package vn.cadre.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.idempotency.Lookup;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

/**
 * The chain of seals over a service's audit trail; a service extends this with its path and runs it
 * on virtual threads.
 */
@Tag(name = "Audit", description = "Who changed what; and the proof that nobody changed the trail")
@Produces(MediaType.APPLICATION_JSON)
public abstract class AuditSealResource {
  private final AuditSealService service;
  private final Queries queries;

  protected AuditSealResource(AuditSealService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
  @Parameters(SealQuery.class)
  @Operation(
      operationId = "listAuditSeals",
      summary = "The blocks of the audit chain, the latest first",
      description =
          "Each block closes over the one before by its hash, so that a change of an old entry shows; the heads are published outside the database too.")
  public Page<SealView> list() {
    return service.page(queries.read(SealQuery.class), queries.fingerprint());
  }

  @GET
  @Path("{number}")
  @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      operationId = "getAuditSeal",
      summary = "One block with its manifest",
      description =
          "The manifest tells which entries the block seals and the hash of each, but nothing of what they say.")
  public SealDetail get(
      @Parameter(
              description = "number of the block",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int64",
                      minimum = "1",
                      maximum = "9007199254740991"))
          @RestPath
          long number) {
    return service.get(number);
  }

  @POST
  @Path("verify")
  @Lookup
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.AUDITOR)
  @RequestBodySchema(VerificationRange.class)
  @Operation(
      operationId = "verifyAuditSeals",
      summary = "Recompute blocks of the chain and name the first broken place",
      description =
          "Every entry of the range is hashed again and compared with its block, each block with the one before it"
              + " and with the head that was published outside the database. One request verifies a bounded number of"
              + " blocks; `next` says where to go on. It changes nothing.")
  public VerificationView verify(Body<VerificationRange> range) {
    return service.verify(range.value());
  }
}
