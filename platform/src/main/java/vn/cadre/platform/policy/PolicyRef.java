package vn.cadre.platform.policy;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a pack, as an assessment names it.
 *
 * @param verified whether all of its numbers were checked against their citation
 */
@Schema(name = "PolicyRef")
public record PolicyRef(String id, int version, LocalDate validFrom, boolean verified) {}
