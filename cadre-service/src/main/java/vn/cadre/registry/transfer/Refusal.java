package vn.cadre.registry.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is refused. */
@Schema(name = "TransferRefusal")
record Refusal(@NotBlank @Size(max = 2_000) String reason) {}
