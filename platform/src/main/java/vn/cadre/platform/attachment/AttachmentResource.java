package vn.cadre.platform.attachment;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.cadre.platform.problem.Refuses;
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
  @Refuses({"forbidden", "attachment-too-large", "unsupported-attachment"})
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
  @Refuses("forbidden")
  @Operation(
      operationId = "getAttachment",
      summary = "What an attachment is, without its content",
      description =
          "Name, type by content, size and SHA-256. It is seen by whoever uploaded it, and by whoever sees the resource that it is attached to.")
  public Attachment get(@RestPath UUID id) {
    return service.get(id);
  }

  @GET
  @Path("{id}/content")
  @Refuses({"forbidden", "range-not-satisfiable"})
  // one type alone, or the framework writes the name of the stream; the answer says the real one
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getAttachmentContent",
      summary = "The content of an attachment",
      description = "Takes Range, If-Range and If-None-Match; the ETag is the SHA-256.")
  @Parameter(
      name = "Range",
      in = ParameterIn.HEADER,
      description = "one range of bytes",
      example = "bytes=0-1023",
      schema = @Schema(type = SchemaType.STRING, maxLength = 100))
  @Parameter(
      name = "If-Range",
      in = ParameterIn.HEADER,
      description = "the ETag that the range goes with; another one is answered with the whole",
      example = "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"",
      schema = @Schema(type = SchemaType.STRING, maxLength = 100))
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "an ETag that is known; answers 304 when it is still the content's",
      example = "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"",
      schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
  @APIResponse(
      responseCode = "200",
      description = "The whole content",
      headers = {
        @Header(
            name = "ETag",
            description = "the SHA-256 of the content, quoted",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "Cache-Control",
            description = "private, no-cache",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "Accept-Ranges",
            description = "bytes",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "X-Content-Type-Options",
            description = "nosniff",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
      },
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "206",
      description = "The part that Range names",
      headers = {
        @Header(
            name = "ETag",
            description = "the SHA-256 of the content, quoted",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "Cache-Control",
            description = "private, no-cache",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "Accept-Ranges",
            description = "bytes",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "X-Content-Type-Options",
            description = "nosniff",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "Content-Range",
            description = "which bytes of how many",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
      },
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "304",
      description = "Unchanged since the ETag in If-None-Match",
      headers = {
        @Header(
            name = "ETag",
            description = "the SHA-256 of the content, quoted",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500)),
        @Header(
            name = "Cache-Control",
            description = "private, no-cache",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
      })
  public RestResponse<InputStream> content(@RestPath UUID id) {
    var attachment = service.get(id);
    var tag = attachment.contentTag();
    if (ContentRequest.knows(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      return ContentRequest.tagged(RestResponse.Status.NOT_MODIFIED, attachment).build();
    }
    var ifRange = headers.getHeaderString("If-Range");
    var part =
        ifRange == null || ifRange.trim().equals(tag)
            ? ByteRange.of(headers.getHeaderString("Range"), attachment.size())
            : Optional.<ByteRange>empty();
    var range = part.orElse(ByteRange.whole(attachment.size()));
    var answer =
        ContentRequest.describing(
                part.isPresent() ? RestResponse.Status.PARTIAL_CONTENT : RestResponse.Status.OK,
                attachment)
            .header(HttpHeaders.CONTENT_LENGTH, range.length());
    part.ifPresent(some -> answer.header("Content-Range", some.contentRange(attachment.size())));
    return answer.entity(service.open(id, range)).build();
  }
}
