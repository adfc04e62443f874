package vn.cadre.training.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The paper that revokes a certificate. */
@Schema(name = "RevocationPaper")
record RevocationPaper(
    @Schema(examples = "15/QĐ-TCT") @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @Schema(examples = "Trường Chính trị tỉnh") @NotBlank @Size(max = 300) String issuer) {}
