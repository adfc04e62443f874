package vn.cadre.training.klass;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;

/** Somebody who teaches in a class. */
@Schema(name = "Trainer")
record TrainerView(
    UUID id,
    long version,
    UUID classId,
    @Schema(description = "null of somebody from outside") @Nullable UUID cadreId,
    String fullName,
    @Nullable String workplace,
    @Schema(description = "what they teach") @Nullable String subject)
    implements Versioned {}
