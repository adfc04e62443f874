package vn.cadre.recruitment.open;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;
import vn.cadre.recruitment.open.Notices.Count;
import vn.cadre.recruitment.open.Notices.NewNotice;
import vn.cadre.recruitment.open.Notices.Notice;
import vn.cadre.recruitment.open.Notices.NoticeQuery;

/** What stands in no contract, since no release has it. */
@Path("/recruitment/v1/public/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
public class NoticeBoard {
  private final Notices notices;
  private final Queries queries;

  NoticeBoard(Notices notices, Queries queries) {
    this.notices = notices;
    this.queries = queries;
  }

  @GET
  @Operation(hidden = true)
  @Parameters(NoticeQuery.class)
  public Page<Notice> list() {
    return notices.list(queries.read(NoticeQuery.class), queries.fingerprint());
  }

  @GET
  @Path("count")
  @Operation(hidden = true)
  public Count count() {
    return notices.count();
  }

  @GET
  @Path("all")
  @RolesAllowed(Roles.ADMIN)
  @Operation(hidden = true)
  public Count all() {
    return notices.count();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public RestResponse<Notice> post(Body<NewNotice> body) {
    var notice = notices.post(body.value());
    return Created.at(placeOf(notice), notice);
  }

  /** Resources have helpers, which are no operations. */
  private static String placeOf(Notice notice) {
    return "/recruitment/v1/public/notices/" + notice.id();
  }
}
