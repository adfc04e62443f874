package vn.cadre.training.need.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.Widths;

/** Why a request is accepted or declined. */
@Schema(name = "NeedSettlement")
record NeedSettlement(
    @Schema(description = "told to the unit", examples = "Đưa vào kế hoạch năm 2027")
        @NotBlank
        @Size(max = Widths.REASON)
        String reason) {}
