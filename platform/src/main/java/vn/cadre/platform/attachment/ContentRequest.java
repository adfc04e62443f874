package vn.cadre.platform.attachment;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What HTTP says around the content of a file. */
final class ContentRequest {

  private ContentRequest() {}

  static boolean knows(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::trim)
            .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
  }

  static RestResponse.ResponseBuilder<InputStream> tagged(
      RestResponse.Status status, Attachment attachment) {
    return RestResponse.ResponseBuilder.<InputStream>create(status)
        .header(HttpHeaders.ETAG, attachment.contentTag())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  /**
   * The headers of every answer with content: saved, never shown within a page, and never guessed
   * at.
   */
  static RestResponse.ResponseBuilder<InputStream> describing(
      RestResponse.Status status, Attachment attachment) {
    return tagged(status, attachment)
        .header("Accept-Ranges", "bytes")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(attachment.fileName()))
        .type(attachment.mediaType());
  }
}
