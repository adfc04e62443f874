package vn.cadre.platform.assessment.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessment;

/**
 * An assessment as it was recorded.
 *
 * @param path of the organisation by which the pack was chosen
 * @param facts what the rules were tried on
 */
record KeptAssessment(
    UUID id,
    String kind,
    Assessment assessment,
    String path,
    ObjectNode facts,
    Instant recordedAt,
    String recordedBy) {}
