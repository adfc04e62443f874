package vn.cadre.training.certificate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.paper.Paper;

/** Why a certificate is revoked, and by which paper. */
@Schema(name = "CertificateRevocation")
record Revocation(
    @Schema(examples = "Cấp nhầm người") @NotBlank @Size(max = 2_000) String reason,
    @Nullable @Valid Paper decision) {}
