package vn.cadre.registry.record.separation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.EarlyGround;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.Occasion;
import vn.cadre.registry.record.PublicKind;

/** Separations as entries of the record, which end what somebody holds. */
@Singleton
class Separations extends PublicKind<NewSeparation, SeparationView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-effectiveOn").by("effectiveOn", "e.effective_on", "date");

  private final SeparationCheck fields;
  private final Departure departure;

  Separations(SeparationCheck fields, Departure departure, CivilClock clock) {
    super("separations", "separation", NewSeparation.class, SeparationResource.class, clock);
    this.fields = fields;
    this.departure = departure;
  }

  @Override
  protected List<Column<NewSeparation>> columns() {
    return List.of(
        Column.text("kind", NewSeparation::kind),
        Column.of("effective_on", "date", NewSeparation::effectiveOn),
        Column.of("evaluation_id", "uuid", NewSeparation::evaluationId),
        Column.of("downsizing", "boolean", NewSeparation::counts),
        Column.text("early_ground", NewSeparation::earlyGround),
        Column.of("ground_years", "integer", NewSeparation::groundYears),
        Column.of("capacity_loss", "integer", NewSeparation::capacityLossPercent),
        Column.text("justification", NewSeparation::justification));
  }

  @Override
  protected NewSeparation given(ResultSet row) throws SQLException {
    return new NewSeparation(
        SeparationKind.valueOf(row.getString("kind")),
        row.getObject("effective_on", LocalDate.class),
        Objects.requireNonNull(cited(row)),
        row.getObject("evaluation_id", UUID.class),
        row.getBoolean("downsizing"),
        ground(row.getString("early_ground")),
        row.getObject("ground_years", Integer.class),
        row.getObject("capacity_loss", Integer.class),
        row.getString("justification"));
  }

  private static @Nullable EarlyGround ground(@Nullable String code) {
    return code == null ? null : EarlyGround.valueOf(code);
  }

  @Override
  protected SeparationView view(Entry entry, NewSeparation given) {
    return new SeparationView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.kind(),
        given.effectiveOn(),
        given.effectiveOn().minusDays(1),
        Objects.requireNonNull(entry.decision()),
        given.evaluationId(),
        given.counts(),
        given.earlyGround(),
        given.groundYears(),
        given.capacityLossPercent(),
        given.justification(),
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected Set<DecisionType> papers() {
    return Arrays.stream(SeparationKind.values())
        .flatMap(kind -> Bringing.separates(kind).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DecisionType.class)));
  }

  @Override
  protected Set<DecisionType> papers(NewSeparation given) {
    return Bringing.separates(given.kind());
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.effective_on <= ?");
  }

  /** The status of the person follows from it. */
  @Override
  protected boolean showsInPerson() {
    return true;
  }

  @Override
  protected List<Dated> dates(NewSeparation given) {
    return List.of(Dated.any("effectiveOn", PartialDate.of(given.effectiveOn())));
  }

  @Override
  protected void check(NewSeparation given, Occasion occasion, Violations violations) {
    fields.check(given, occasion, violations);
  }

  @Override
  protected void checkCorrection(NewSeparation before, NewSeparation after, Violations violations) {
    fields.checkCorrection(before, after, violations);
  }

  @Override
  protected void requireAllowed(NewSeparation given, Occasion occasion) {
    departure.require(given, occasion.cadreId(), occasion.path());
  }

  @Override
  protected void recorded(Entry entry, NewSeparation given) {
    departure.carryOut(entry.id(), entry.cadreId(), given.effectiveOn(), decision(entry));
  }

  @Override
  protected void annulled(Entry entry, NewSeparation given) {
    departure.undo(entry.id(), entry.cadreId(), decision(entry));
  }

  private static UUID decision(Entry entry) {
    return Objects.requireNonNull(entry.decision()).id();
  }
}
