package vn.cadre.platform.feed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.outbox.CloudEvent;

/** Changes in the order of their positions, and where to go on. */
@Schema(name = "ChangePage")
public record ChangePage(
    @Schema(description = "changes, the earliest first") List<CloudEvent> items,
    @Schema(description = "cursor to go on with as `after`; never null, since a feed has no end")
        String next,
    @Schema(
            description =
                "whether changes after `next` were there already, though perhaps none for this caller: ask on at once; a page may be short or empty all the same")
        boolean more) {

  public ChangePage {
    items = List.copyOf(items);
  }
}
