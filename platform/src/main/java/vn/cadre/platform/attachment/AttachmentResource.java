package vn.cadre.platform.attachment;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.cadre.platform.web.Created;

/**
 * The operations of attachments; a service that has them extends this with its path, runs it on
 * virtual threads and says by {@link AttachmentRoles} who may use them.
 */
@Tag(name = "Attachments", description = "Documents that decisions and others name")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public abstract class AttachmentResource {
  private final AttachmentService service;
  private final HttpHeaders headers;
  private final UriInfo uri;

  protected AttachmentResource(AttachmentService service, HttpHeaders headers, UriInfo uri) {
    this.service = service;
    this.headers = headers;
    this.uri = uri;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = NewAttachment.Form.class)))
  @Operation(
      operationId = "createAttachment",
      summary = "Upload a document",
      description =
          "What it is, is told by its content. Only its uploader reads it until something names it; what nothing names"
              + " within 24 hours is deleted.")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = Attachment.class)))
  public RestResponse<Attachment> create(MultipartFormDataInput form) {
    var made = service.create(form);
    return Created.at(uri.getAbsolutePath().getRawPath() + "/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getAttachment", summary = "What an attachment is, without its content")
  public Attachment get(@RestPath UUID id) {
    return service.get(id);
  }

  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getAttachmentContent",
      summary = "The content of an attachment",
      description = "Takes Range, If-Range and If-None-Match; the ETag is the SHA-256.")
  @Parameter(
      name = "Range",
      in = ParameterIn.HEADER,
      description = "one range of bytes",
      example = "bytes=0-1023",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The whole content",
      content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "206",
      description = "The part that Range names",
      content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "304", description = "Unchanged")
  @APIResponse(responseCode = "416", description = "Range names no byte of the content")
  public RestResponse<StreamingOutput> content(@RestPath UUID id) {
    var attachment = service.get(id);
    var tag = attachment.contentTag();
    if (ContentRequest.knows(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      return ContentRequest.describing(RestResponse.Status.NOT_MODIFIED, attachment).build();
    }
    var ifRange = headers.getHeaderString("If-Range");
    var part =
        ifRange == null || ifRange.trim().equals(tag)
            ? ByteRange.of(headers.getHeaderString("Range"), attachment.size())
            : java.util.Optional.<ByteRange>empty();
    var range = part.orElse(ByteRange.whole(attachment.size()));
    var answer =
        ContentRequest.describing(
                part.isPresent() ? RestResponse.Status.PARTIAL_CONTENT : RestResponse.Status.OK,
                attachment)
            .header(HttpHeaders.CONTENT_LENGTH, range.length());
    part.ifPresent(some -> answer.header("Content-Range", some.contentRange(attachment.size())));
    return answer.entity((StreamingOutput) out -> service.write(id, range, out)).build();
  }
}
