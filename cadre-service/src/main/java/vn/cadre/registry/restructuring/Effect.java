package vn.cadre.registry.restructuring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ReasonView;

/** All that a restructuring did, or would do. */
@Schema(name = "RestructuringEffect")
record Effect(
    List<OrganisationEffect> organisations,
    List<PositionEffect> positions,
    List<AppointmentEffect> appointments,
    List<BodyEffect> bodies,
    @Schema(description = "who would be left without a seat; nobody, once it is carried out")
        List<AppointmentEffect> withoutSeat,
    @Schema(description = "why it would be refused, one for each thing that stands against it")
        List<ReasonView> refusals) {

  Effect {
    // those that were carried out before committees went along say nothing of them
    bodies = bodies == null ? List.of() : bodies;
  }

  /** What becomes of an organisation, a position or a committee. */
  @Schema(name = "RestructuringChange")
  enum Change {
    ENDED,
    MADE,
    /** It goes on under another name. */
    RENAMED,
    /** It goes on: an organisation that succeeds others, a position with more seats. */
    CHANGED
  }

  /** What becomes of an appointment. */
  @Schema(name = "RestructuringFate")
  enum Fate {
    /** It ends with the organisation. */
    ENDED,
    /** It ends, and another one begins in an organisation that goes on. */
    CONTINUED,
    /** It had not begun, and begins in an organisation that goes on. */
    MOVED,
    /** Somebody registered without a post gets the first one. */
    MADE,
    /** Nobody has said. */
    UNDECIDED
  }

  @Schema(name = "RestructuredOrganisation")
  record OrganisationEffect(UUID id, String code, String name, Change change) {}

  @Schema(name = "RestructuredPosition")
  record PositionEffect(UUID id, String organisation, String titleCode, int seats, Change change) {}

  @Schema(name = "RestructuredBody")
  record BodyEffect(
      UUID id,
      String code,
      String organisation,
      Change change,
      @Schema(description = "the committee that its members go to; null where it has none")
          @Nullable UUID nextId) {}

  @Schema(name = "RestructuredAppointment")
  record AppointmentEffect(
      UUID cadreId,
      @Schema(description = "null where the effect is read again: the record tells it")
          @Nullable String cadreName,
      @Schema(description = "null for someone registered without a post")
          @Nullable UUID appointmentId,
      String organisation,
      @Nullable String titleCode,
      boolean main,
      Fate fate,
      @Schema(description = "the appointment after; a dry run makes none")
          @Nullable UUID nextAppointmentId,
      @Nullable String nextOrganisation,
      @Nullable String nextTitleCode,
      @Nullable Integer nextSeatNo) {

    static AppointmentEffect of(Done done) {
      var holder = done.holder();
      var post = done.post();
      return new AppointmentEffect(
          holder.cadreId(),
          holder.cadreName(),
          holder.appointmentId(),
          holder.organisation(),
          holder.title(),
          holder.main(),
          post == null
              ? Fate.ENDED
              : done.moved()
                  ? Fate.MOVED
                  : holder.appointmentId() == null ? Fate.MADE : Fate.CONTINUED,
          done.madeId(),
          post == null ? null : post.organisation(),
          post == null ? null : post.title(),
          done.seatNo());
    }

    static AppointmentEffect undecided(Holder holder) {
      return new AppointmentEffect(
          holder.cadreId(),
          holder.cadreName(),
          holder.appointmentId(),
          holder.organisation(),
          holder.title(),
          holder.main(),
          Fate.UNDECIDED,
          null,
          null,
          null,
          null);
    }

    AppointmentEffect withoutName() {
      return new AppointmentEffect(
          cadreId,
          null,
          appointmentId,
          organisation,
          titleCode,
          main,
          fate,
          nextAppointmentId,
          nextOrganisation,
          nextTitleCode,
          nextSeatNo);
    }
  }

  static Effect of(Plan plan, List<Done> done, Locale locale) {
    var organisations =
        Stream.of(
                plan.ended().stream().map(u -> organisation(u, Change.ENDED)),
                plan.renamed().stream()
                    .map(r ->
                        new OrganisationEffect(
                            r.unit().id(), r.unit().code(), r.name(), Change.RENAMED)),
                plan.made().stream().map(m -> organisation(m.unit(), Change.MADE)),
                plan.succeeding().stream().map(u -> organisation(u, Change.CHANGED)))
            .flatMap(all -> all)
            .toList();
    var positions =
        Stream.concat(
                plan.endedPosts().stream().map(p -> position(p, Change.ENDED)),
                plan.places().stream()
                    .filter(s -> s.made() || s.widened())
                    .map(s -> position(s.post(), s.made() ? Change.MADE : Change.CHANGED)))
            .toList();
    return new Effect(
        organisations,
        positions,
        done.stream().map(AppointmentEffect::of).toList(),
        bodies(plan.bodies()),
        plan.without().stream().map(AppointmentEffect::undecided).toList(),
        plan.reasons().stream().map(reason -> ReasonView.of(reason, locale)).toList());
  }

  /** As it is kept: people by their ids alone. */
  Effect withoutNames() {
    return new Effect(
        organisations,
        positions,
        appointments.stream().map(AppointmentEffect::withoutName).toList(),
        bodies,
        List.of(),
        List.of());
  }

  private static List<BodyEffect> bodies(BodyPlan plan) {
    return Stream.of(
            plan.ended().stream()
                .map(b ->
                    new BodyEffect(
                        b.id(), b.code(), b.organisation(), Change.ENDED, plan.next().get(b.id()))),
            plan.made().stream()
                .map(m -> new BodyEffect(m.id(), m.code(), m.unit().code(), Change.MADE, null)),
            plan.receiving().stream()
                .map(b -> new BodyEffect(b.id(), b.code(), b.organisation(), Change.CHANGED, null)),
            plan.moved().stream()
                .map(m ->
                    new BodyEffect(
                        m.body().id(), m.body().code(), m.unit().code(), Change.CHANGED, null)))
        .flatMap(all -> all)
        .toList();
  }

  private static OrganisationEffect organisation(Unit unit, Change change) {
    return new OrganisationEffect(unit.id(), unit.code(), unit.name(), change);
  }

  private static PositionEffect position(Post post, Change change) {
    return new PositionEffect(post.id(), post.organisation(), post.title(), post.seats(), change);
  }
}
