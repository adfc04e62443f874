package vn.cadre.training.klass;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who holds a class; the level tells provincial and local classes apart. */
@Schema(name = "Organiser")
public record Organiser(
    UUID id,
    String code,
    String name,
    @Schema(description = "by the registry's list `level`", examples = "PROVINCE") String level) {}
