package vn.cadre.training.intake;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.ExecutorService;
import vn.cadre.platform.imports.job.ImportResource;
import vn.cadre.platform.imports.job.ImportService;
import vn.cadre.platform.query.Queries;

/** The imports of training. */
@Path("/training/v1/imports")
@RunOnVirtualThread
class TrainingImports extends ImportResource {

  TrainingImports(
      ImportService service,
      Queries queries,
      HttpHeaders headers,
      UriInfo uri,
      @VirtualThreads ExecutorService threads) {
    super(service, queries, headers, uri, threads);
  }
}
