package vn.cadre.registry.standardisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.registry.code.Criterion;

/** How those of whom something is asked stand to it; the three counts add up to them. */
@Schema(name = "StandardMeasure")
record Measure(
    @Schema(description = "what is asked; null for everything that the standard asks together")
        @Nullable Criterion criterion,
    @Schema(description = "those who have it, of those of whom it is asked") Share met,
    long lacking,
    @Schema(description = "those whose record does not tell") long undetermined) {

  static Measure of(@Nullable Criterion criterion, long asked, long met, long undetermined) {
    return new Measure(criterion, Share.of(met, asked), asked - met - undetermined, undetermined);
  }
}
