package vn.cadre.registry.lookup;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;

/** The person who has the number, and where they belong today; the record itself is at its id. */
@Schema(name = "FoundCadre")
public record FoundCadre(
    UUID id,
    String fullName,
    Category category,
    CadreStatus status,
    UUID organisationId,
    String organisationCode,
    String organisationName) {}
