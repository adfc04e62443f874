package vn.cadre.training.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.FundingSource;

/** An amount of one source. */
@Schema(name = "SourcedAmount")
public record Money(
    @Schema(description = "who pays, by reference/fundingSource") @NotNull FundingSource source,
    @Schema(description = "whole VND", examples = "450000000") @NotNull @Min(0) @Max(Money.MOST)
        Long amount) {
  /** Whole VND. */
  static final long MOST = 100_000_000_000_000L;
}
