package vn.cadre.registry.title;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.code.Widths;

/** What of a title may change; its code stays. */
record TitlePatch(
    @NotBlank @Size(max = Widths.NAME) String name,
    @NotNull TitleRank rank,
    @Nullable @Size(max = Widths.TITLE_GROUP) String group,
    @Nullable Boolean keyPost,
    @Schema(description = "since when there is such a title; no standard of it starts earlier")
        @Nullable LocalDate validFrom) {

  /** A flag that is cleared is one that is not set, so that clearing it again changes nothing. */
  TitlePatch {
    keyPost = Boolean.TRUE.equals(keyPost);
  }

  static TitlePatch of(Title now) {
    return new TitlePatch(now.name, now.rank, now.titleGroup, now.keyPost, now.validFrom);
  }
}
