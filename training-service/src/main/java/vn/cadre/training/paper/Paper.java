package vn.cadre.training.paper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A paper that decides something: number, date and issuer together name it. */
@Schema(name = "Paper")
public record Paper(
    @Schema(description = "as it is printed", examples = "15/QĐ-TCT") @NotBlank @Size(max = 100)
        String number,
    @Schema(description = "the day it was signed, not after today", examples = "2026-04-01")
        @NotNull
        LocalDate date,
    @Schema(description = "who signed it", examples = "Trường Chính trị tỉnh")
        @NotBlank
        @Size(max = 300)
        String issuer,
    @Schema(
            description =
                "a scan of it that the caller uploaded and nothing names yet; read by whoever reads what it decides")
        @Nullable UUID attachmentId) {}
