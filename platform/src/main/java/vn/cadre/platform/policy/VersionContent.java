package vn.cadre.platform.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version says, whether it comes in a file or over the API. */
@Schema(name = "PolicyVersionContent")
public record VersionContent(
    @Schema(description = "the first day on which it holds", examples = "2021-01-01") @NotNull
        LocalDate validFrom,
    @Schema(description = "the first day on which it no longer holds; absent while no end is known")
        @Nullable LocalDate validTo,
    @Schema(
            description = "the law, plan or decision that the numbers are taken from",
            examples = "Nghị định 135/2020/NĐ-CP ngày 18/11/2020")
        @NotBlank
        @Size(max = 500)
        String citation,
    @Schema(description = "what it changes and why") @Nullable @Size(max = 2000) String note,
    @Schema(description = "versions of this pack that were wrong and are to be chosen no more")
        @Nullable
        @Size(max = 100)
        List<@Min(1) @Max(100_000) Integer> withdraws,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description =
                "by key: {value, verified, citation, source}; which keys, and what their values are, is said by the kind")
        @NotNull
        ObjectNode numbers) {

  public List<Integer> withdrawn() {
    return withdraws == null ? List.of() : withdraws;
  }
}
