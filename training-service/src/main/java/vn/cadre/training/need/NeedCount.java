package vn.cadre.training.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.figures.Share;

/** How a number of people stands to what is asked of them and courses can give. */
@Schema(name = "NeedCount")
record NeedCount(
    @Schema(description = "holders of main posts on the day") long count,
    @Schema(description = "those whose title had no standard on the day") long withoutStandard,
    @Schema(description = "those who lack something of what is asked, of those of whom it is asked")
        Share lacking,
    @Schema(description = "of those who lack something, those who study for it now")
        long lackingAndStudying,
    @Schema(description = "those who lack nothing because a study under way counts")
        long metByStudying,
    @Schema(description = "those who lack nothing for certain, but whose record does not tell all")
        long undetermined) {}
