package vn.cadre.registry.committee;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.BodyKind;

/** A committee as its topic tells of it; its members are told by theirs. */
public record BodyState(
    UUID id,
    String code,
    UUID organisationId,
    String organisationCode,
    BodyKind kind,
    String name,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  static BodyState of(CommitteeView view) {
    return new BodyState(
        view.id(),
        view.code(),
        view.organisationId(),
        view.organisationCode(),
        view.kind(),
        view.name(),
        view.validFrom(),
        view.validTo());
  }
}
