package vn.cadre.training.klass;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;

/** A session of a class. */
@Schema(name = "Session")
record SessionView(
    UUID id,
    long version,
    UUID classId,
    Instant startsAt,
    Instant endsAt,
    @Nullable String topic,
    @Nullable String place,
    @Nullable UUID trainerId,
    @Nullable String trainerName)
    implements Versioned {}
