package vn.cadre.platform.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import vn.cadre.platform.web.FilterOrder;

/**
 * Tags every single resource {@code "<version>.<hash of this rendering>"}: scope, masking and
 * language change the body, so the whole tag tells renderings apart while the version alone guards
 * writes.
 */
@Provider
@Priority(FilterOrder.ENTITY_TAG)
public class EntityTags implements ContainerResponseFilter {
  private static final int HASH_BYTES = 8;
  private static final String WEAK = "W/";

  private final ObjectMapper mapper;

  EntityTags(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof Versioned view)) {
      return;
    }
    var rendering = rendered(view);
    var tag = rendering.tag();
    rendering.headers().forEach(response.getHeaders()::putSingle);
    var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (request.getMethod().equals("GET") && known != null && matches(known, tag)) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(rendering.body());
    }
  }

  /** A resource as it is sent, with the tag of exactly these bytes. */
  public record Rendering(byte[] body, String tag) {

    public Map<String, String> headers() {
      return Map.of(HttpHeaders.ETAG, tag, HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
  }

  public Rendering rendered(Versioned view) {
    var body = render(view);
    return new Rendering(body, "\"" + view.version() + "." + hash(body) + "\"");
  }

  /** Whether If-None-Match names the tag; where nothing is written weak ones match as well. */
  public static boolean matches(String header, String tag) {
    var bare = tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    return header.trim().equals("*")
        || Arrays.stream(header.split(","))
            .map(String::trim)
            .anyMatch(known -> known.equals(bare) || known.equals(WEAK + bare));
  }

  private byte[] render(Versioned view) {
    try {
      return mapper.writeValueAsBytes(view);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hash(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
