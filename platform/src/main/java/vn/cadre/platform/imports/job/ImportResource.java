package vn.cadre.platform.imports.job;

import io.quarkus.security.Authenticated;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.imports.file.TemplateWorkbook;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

/**
 * The operations of imports; a service that imports extends this with its path and runs it on
 * virtual threads. Which roles may import what is said by the kinds, so a caller without any of
 * them is refused by the service behind.
 */
@Tag(name = "Imports", description = "Bulk imports from .xlsx, CSV and NDJSON, as jobs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public abstract class ImportResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final ImportService service;
  private final Queries queries;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final ExecutorService threads;

  protected ImportResource(
      ImportService service,
      Queries queries,
      HttpHeaders headers,
      UriInfo uri,
      @VirtualThreads ExecutorService threads) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
    this.uri = uri;
    this.threads = threads;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = NewImport.Form.class)))
  @Refuses({
    "forbidden",
    "unreadable-workbook",
    "unreadable-file",
    "wrong-columns",
    "empty-file",
    "file-too-large"
  })
  @Operation(
      operationId = "createImport",
      summary = "Import a file",
      description =
          "The file is read once before it is taken; its rows are written by a job. A dry run tries 50,000 rows"
              + " at a time, each with those before it, and undoes them.")
  @APIResponse(
      responseCode = "202",
      description = "Taken; Location is the job",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public RestResponse<ImportView> create(MultipartFormDataInput form) {
    var job = service.create(form);
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view(job))
        .header(
            HttpHeaders.LOCATION, URI.create(uri.getAbsolutePath().getRawPath() + "/" + job.id()))
        .build();
  }

  @GET
  @Parameters(ImportQuery.class)
  @Refuses("forbidden")
  @Operation(
      operationId = "listImports",
      summary = "One's own imports, the latest first",
      description = "What the caller's own account sent, with counts of rows accepted and refused.")
  public Page<ImportView> list() {
    var query = queries.read(ImportQuery.class);
    var language = language();
    return service
        .list(query, queries.fingerprint())
        .map(job -> ImportView.of(job, service.isOwned(job), language));
  }

  @GET
  @Path("{id}")
  @Refuses("forbidden")
  @Operation(
      operationId = "getImport",
      summary = "One import",
      description =
          "Where it stands and what came of it. `events` beside it tells the same as it happens.")
  public ImportView get(@RestPath UUID id) {
    return view(service.get(id));
  }

  @POST
  @Path("{id}/cancel")
  @Transition
  @Refuses({"forbidden", "import-ended"})
  @Operation(
      operationId = "cancelImport",
      summary = "Cancel an import that waits or runs",
      description =
          "Rows done so far are kept. One that runs stops after the batch at hand. The version in If-Match"
              + " changes with the state, not with progress.")
  public ImportView cancel(@RestPath UUID id) {
    return view(service.cancel(id));
  }

  @GET
  @Path("{id}/rejections")
  @Parameters(FindingQuery.class)
  @Refuses("forbidden")
  @ShowsPersonalData
  @Operation(
      operationId = "listImportRejections",
      summary = "Refused rows, and rows taken with warnings, in the order of the file",
      description =
          "For each row everything that is wrong with it, by column. `workbook` beside it is the same as a file to mend and send again.")
  public Page<FindingView> rejections(@RestPath UUID id) {
    var job = service.get(id);
    var query = queries.read(FindingQuery.class);
    var language = language();
    service.showRows(job);
    return service
        .findings(id, query, queries.fingerprint())
        .map(finding -> FindingView.of(finding, language));
  }

  @GET
  @Path("{id}/workbook")
  @Produces(XLSX)
  @Refuses("forbidden")
  @ShowsPersonalData
  @Operation(
      operationId = "getImportWorkbook",
      summary = "The same rows as a workbook with what is wrong behind each",
      description = "It has the layout of the template: mend the rows and send the file again.")
  @APIResponse(
      responseCode = "200",
      description = "Workbook",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<StreamingOutput> workbook(@RestPath UUID id) {
    var job = service.get(id);
    var language = language();
    service.showRows(job);
    return attached("import-" + id + ".xlsx", out -> service.workbook(job, out, language));
  }

  @GET
  @Path("{id}/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @Refuses("forbidden")
  @Operation(
      operationId = "watchImport",
      summary = "Progress as server-sent events until the import ends",
      description =
          "Each event is the import as getImport shows it; the last one has an end state. A copy of the service takes 200 watchers unless it is set otherwise; one more is 503 with `Retry-After`.")
  public Multi<ImportView> events(@RestPath UUID id) {
    var owned = service.isOwned(service.get(id));
    var language = language();
    return service.watching(
        Multi.createBy()
            .repeating()
            .uni(() ->
                Uni.createFrom()
                    .item(() -> ImportView.of(service.look(id), owned, language))
                    .runSubscriptionOn(threads))
            .withDelay(LOOK_EVERY)
            .whilst(view -> !view.state().hasEnded())
            .skip()
            .repetitions());
  }

  @GET
  @Path("templates/{kind}")
  @Produces(XLSX)
  @Refuses("forbidden")
  @Operation(
      operationId = "getImportTemplate",
      summary = "An empty workbook to fill in",
      description =
          "Vietnamese headings in row 4, drop-downs for code lists, and a sheet that explains each column.")
  @APIResponse(
      responseCode = "200",
      description = "Workbook",
      content =
          @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> template(@RestPath String kind) {
    return attached("mau-" + kind + ".xlsx", TemplateWorkbook.of(service.kind(kind)));
  }

  private static <T> RestResponse<T> attached(String name, T entity) {
    return RestResponse.ResponseBuilder.ok(entity)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private ImportView view(ImportJob job) {
    return ImportView.of(job, service.isOwned(job), language());
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
