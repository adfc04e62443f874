package vn.cadre.platform.etag;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The view of a single resource that answers with an entity tag. */
public interface Versioned {

  /** The resource's version, which {@code If-Match} is compared with. */
  @JsonIgnore
  @Schema(hidden = true)
  long version();
}
