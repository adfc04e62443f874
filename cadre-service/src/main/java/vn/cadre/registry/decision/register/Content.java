package vn.cadre.registry.decision.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/** What has to fit together in a document, whether it is registered, completed or put right. */
record Content(
    DecisionType type,
    LocalDate date,
    @Nullable ManagementTier tier,
    @Nullable UUID issuerOrganisationId,
    List<UUID> basis,
    List<NewSubject> subjects) {

  Content {
    basis = List.copyOf(basis);
    subjects = List.copyOf(subjects);
  }
}
