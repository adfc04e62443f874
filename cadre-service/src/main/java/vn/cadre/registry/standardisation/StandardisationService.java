package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.reference.CodeLists;
import vn.cadre.registry.statistics.Composition;
import vn.cadre.registry.statistics.StatisticUnit;

/** Tells how many of the caller's people have what is asked of them, on one day or two. */
@ApplicationScoped
class StandardisationService {
  private final Frames frames;
  private final StandardCensus census;
  private final OrganisationNames names;
  private final CodeLists lists;
  private final CivilClock clock;

  StandardisationService(
      Frames frames,
      StandardCensus census,
      OrganisationNames names,
      CodeLists lists,
      CivilClock clock) {
    this.frames = frames;
    this.census = census;
    this.names = names;
    this.lists = lists;
    this.clock = clock;
  }

  @Transactional
  Standardisation standardisation(StandardisationQuery query, Locale language) {
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var nesting = query.nesting();
    var frame = frames.of(query.whose(), query.ofBodies(), day, "asOf");
    var now = census.count(frame, nesting);
    var then = compared(query);
    var groups = new StandardGroups(nesting, now, then, lists, language);
    return new Standardisation(
        day,
        query.comparedAsOf(),
        place(frame),
        groups.now(),
        groups.then(),
        groups.all(),
        query.ofBodies() && frame.body() == null ? StatisticUnit.POST : StatisticUnit.PERSON);
  }

  private @Nullable StandardTally compared(StandardisationQuery query) {
    var other = query.comparedAsOf();
    return other == null
        ? null
        : census.count(
            frames.of(query.whose(), query.ofBodies(), other, "comparedAsOf"), query.nesting());
  }

  private Composition.@Nullable Place place(Frame frame) {
    var organisation = frame.organisation();
    return organisation == null
        ? null
        : new Composition.Place(
            organisation.id(), organisation.code(), names.nameOn(organisation, frame.day()));
  }
}
