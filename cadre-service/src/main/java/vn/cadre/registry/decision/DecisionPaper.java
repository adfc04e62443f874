package vn.cadre.registry.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/** A decision document as someone cites it; number, date and issuer together are its key. */
@Schema(name = "DecisionPaper")
public record DecisionPaper(
    @NotNull DecisionType type,
    @Schema(examples = "123-QĐ/ĐU") @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @Schema(examples = "Ban Thường vụ Đảng ủy phường Hà Đông") @NotBlank @Size(max = 300)
        String issuer,
    @Schema(description = "the tier that issued it") @Nullable ManagementTier tier,
    @Schema(description = "the paper itself, uploaded by the caller before")
        @Nullable UUID attachmentId) {

  DecisionPaper by(ManagementTier issuing) {
    return new DecisionPaper(type, number, date, issuer, issuing, attachmentId);
  }
}
