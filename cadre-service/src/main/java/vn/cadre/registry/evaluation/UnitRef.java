package vn.cadre.registry.evaluation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation as rounds name it. */
@Schema(name = "EvaluationUnit")
record UnitRef(UUID id, String code, String name) {}
