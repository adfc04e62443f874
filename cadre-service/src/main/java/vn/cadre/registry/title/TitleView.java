package vn.cadre.registry.title;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.TitleRank;

/** A title. */
@Schema(name = "Title")
public record TitleView(
    UUID id,
    long version,
    String code,
    String name,
    TitleRank rank,
    @Nullable String group,
    boolean keyPost,
    @Schema(description = "since when there is such a title; null where nobody has told")
        @Nullable LocalDate validFrom)
    implements Versioned {

  static TitleView of(Title title) {
    return new TitleView(
        title.id,
        title.version,
        title.code,
        title.name,
        title.rank,
        title.titleGroup,
        title.keyPost,
        title.validFrom);
  }
}
