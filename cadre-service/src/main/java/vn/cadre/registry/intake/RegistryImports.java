package vn.cadre.registry.intake;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.ExecutorService;
import vn.cadre.platform.imports.job.ImportResource;
import vn.cadre.platform.imports.job.ImportService;
import vn.cadre.platform.query.Queries;

/** The imports of the registry. */
@Path("/cadre/v1/imports")
@RunOnVirtualThread
class RegistryImports extends ImportResource {

  RegistryImports(
      ImportService service,
      Queries queries,
      HttpHeaders headers,
      UriInfo uri,
      @VirtualThreads ExecutorService threads) {
    super(service, queries, headers, uri, threads);
  }
}
