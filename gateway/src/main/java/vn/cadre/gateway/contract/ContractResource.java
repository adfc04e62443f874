package vn.cadre.gateway.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import vn.cadre.gateway.backend.Backend;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;

/** The contracts for tools: OpenAPI 3.1, all services in one document or each alone. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ContractResource {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final Bilingual NEVER_TOLD =
      new Bilingual(
          "Dịch vụ %s chưa công bố hợp đồng API vì đang ngừng",
          "The service %s has not told its contract yet because it is down");

  private final Contracts contracts;

  ContractResource(Contracts contracts) {
    this.contracts = contracts;
  }

  @GET
  @Path("openapi.json")
  public Response merged(@Context Request request) {
    return answer(contracts.merged(), request);
  }

  @GET
  @Path("openapi/{service}.json")
  public Response single(String service, @Context Request request) {
    var backend = Backend.of(service).orElseThrow(ProblemException::notFound);
    var document =
        contracts
            .of(backend)
            .orElseThrow(
                () -> ProblemException.unavailable(RETRY_AFTER, NEVER_TOLD.with(backend.id())));
    return answer(document, request);
  }

  private static Response answer(ContractDocument document, Request request) {
    var tag = new EntityTag(document.etag());
    var unchanged = request.evaluatePreconditions(tag);
    var answer = unchanged == null ? Response.ok(document.json()).tag(tag) : unchanged.tag(tag);
    var everyTime = new CacheControl();
    everyTime.setNoCache(true);
    everyTime.setNoTransform(false);
    return answer.cacheControl(everyTime).build();
  }
}
