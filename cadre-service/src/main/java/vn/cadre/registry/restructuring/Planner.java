package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.problem.Reason;

/** Thinks a restructuring through; the request was found to name only what there is. */
final class Planner {
  private final NewRestructuring given;
  private final Grounds grounds;
  private final LocalDate day;
  private final Map<String, Unit> ending = new LinkedHashMap<>();
  private final Map<String, Plan.Made> made = new LinkedHashMap<>();
  private final Map<String, Unit> targets = new LinkedHashMap<>();
  private List<Plan.Succession> successions = List.of();
  private final Map<Post.Key, Place> places = new LinkedHashMap<>();
  private final Map<UUID, Disposition> told = new HashMap<>();
  private final List<Holder> without = new ArrayList<>();

  private Planner(NewRestructuring given, Grounds grounds) {
    this.given = given;
    this.grounds = grounds;
    this.day = given.effectiveFrom();
  }

  static Plan of(NewRestructuring given, Grounds grounds, LocalDate today) {
    return given.kind() == RestructuringKind.RENAME
        ? renaming(given, grounds, today)
        : new Planner(given, grounds).plan();
  }

  private static Plan renaming(NewRestructuring given, Grounds grounds, LocalDate today) {
    var day = given.effectiveFrom();
    var unit = Objects.requireNonNull(grounds.units().get(given.from().getFirst()));
    var name = Objects.requireNonNull(given.to().getFirst().name());
    var renamed = new Plan.Renamed(unit, name, day.isAfter(today));
    var refusals = new ArrayList<Reason>();
    if (!unit.canBeRenamedOn(day)) {
      refusals.add(Refusals.notThere(unit, day));
    } else if (!renamed.since().isBefore(day)) {
      refusals.add(Refusals.namedLater(unit, day, renamed.since()));
    }
    var coming = unit.renamedOn();
    if (coming != null) {
      refusals.add(Refusals.nameComes(unit, day, coming));
    }
    return Plan.ofRenaming(renamed, refusals);
  }

  private Plan plan() {
    given.from().forEach(code -> ending.put(code, grounds.units().get(code)));
    given.to().forEach(this::target);
    successions = Successions.of(given, ending, targets);
    given
        .dispositions()
        .forEach(d -> told.put(d.appointmentId() == null ? d.cadreId() : d.appointmentId(), d));
    standingPlaces();
    statedPlaces();
    inheritedPlaces();
    var steps = new ArrayList<Plan.Step>();
    grounds.holders().forEach(holder -> place(holder, steps));
    var seatings = new ArrayList<Place.Seating>();
    for (var place : places.values()) {
      var seating = place.seating();
      without.addAll(seating.without());
      seating
          .seats()
          .forEach((holder, seat) -> steps.add(new Plan.Step.Goes(holder, seating.post(), seat)));
      if (place.isConcernedBy(seating)) {
        seatings.add(seating);
      }
    }
    var bodies = BodyPlanner.of(given, grounds, targets, successions);
    var refusals = Obstacles.of(ending, targets, made, grounds, day);
    return new Plan(
        List.copyOf(ending.values()),
        List.copyOf(made.values()),
        successions,
        grounds.posts().values().stream()
            .filter(post -> ends(post) && !day.equals(post.validTo()))
            .sorted(Post.BY_KEY)
            .toList(),
        seatings,
        steps,
        without,
        Stream.concat(refusals.stream(), bodies.refusals().stream()).toList(),
        List.of(),
        given.kind() == RestructuringKind.MERGE ? receiver() : null,
        heirs(),
        bodies);
  }

  private Unit receiver() {
    return targets.get(given.to().getFirst().code());
  }

  /** A division says nothing of quotas: how they are divided is decided anew. */
  private List<Plan.Heir> heirs() {
    return switch (given.kind()) {
      case MERGE -> List.of(new Plan.Heir(receiver(), List.copyOf(ending.values())));
      case MOVE ->
          successions.stream()
              .map(s -> new Plan.Heir(s.successor(), List.of(s.predecessor())))
              .toList();
      case SPLIT, DISSOLVE, RENAME -> List.of();
    };
  }

  private void target(Target target) {
    if (!target.begins()) {
      targets.put(target.code(), grounds.units().get(target.code()));
      return;
    }
    var parent = target.parent() == null ? null : unit(target.parent());
    var path = (parent == null ? "/" : parent.path()) + target.code() + "/";
    var unit =
        new Unit(
            UuidV7.next(), target.code(), target.name(), path, day, null, false, null, null, 0);
    made.put(target.code(), new Plan.Made(unit, target, parent));
    targets.put(target.code(), unit);
  }

  private @Nullable Unit unit(String code) {
    return targets.containsKey(code) ? targets.get(code) : grounds.units().get(code);
  }

  private boolean ends(Post post) {
    return ending.containsKey(post.organisation());
  }

  /** Posts of organisations that go on, where nobody has said that they end. */
  private void standingPlaces() {
    var receiver = given.kind() == RestructuringKind.MERGE ? given.to().getFirst().code() : "";
    grounds.posts().values().stream()
        .filter(post -> !ends(post) && post.validTo() == null && !post.validFrom().isAfter(day))
        .sorted(Post.BY_KEY)
        .forEach(post ->
            places.put(
                post.key(),
                new Place(
                    post,
                    Place.Origin.STANDING,
                    post.organisation().equals(receiver),
                    grounds.taken().getOrDefault(post.id(), Set.of()))));
  }

  private void statedPlaces() {
    for (var target : given.to()) {
      for (var stated :
          target.positions() == null ? List.<TargetPosition>of() : target.positions()) {
        var title = grounds.titles().get(stated.titleCode());
        var unit = targets.get(target.code());
        establish(
            new Post(
                UuidV7.next(),
                unit.id(),
                unit.code(),
                title.id(),
                title.code(),
                title.rank(),
                stated.seats() == null ? 1 : stated.seats(),
                stated.managementTier(),
                Boolean.TRUE.equals(stated.nonLocal()),
                Boolean.TRUE.equals(stated.termLimited()),
                day,
                null,
                0),
            Place.Origin.STATED,
            false);
      }
    }
  }

  private void establish(Post post, Place.Origin origin, boolean widens) {
    places.put(post.key(), new Place(post, origin, widens, Set.of()));
  }

  private void inheritedPlaces() {
    switch (given.kind()) {
      case MERGE -> {
        var receiver = given.to().getFirst();
        if (receiver.positions() == null) {
          var elsewhere = new HashSet<String>();
          places.keySet().stream()
              .filter(key -> receives(key.organisation()))
              .forEach(key -> elsewhere.add(key.title()));
          inheritance()
              .joined(receiver(), elsewhere)
              .forEach(post -> establish(post, Place.Origin.INHERITED, true));
        }
      }
      case MOVE ->
          successions.stream()
              .filter(s -> stated(s.successor()) == null)
              .flatMap(s -> inheritance().moved(s.predecessor(), s.successor()))
              .forEach(post -> establish(post, Place.Origin.INHERITED, false));
      case SPLIT, DISSOLVE, RENAME -> {}
    }
  }

  private @Nullable List<TargetPosition> stated(Unit unit) {
    return given.to().stream()
        .filter(target -> target.code().equals(unit.code()))
        .findFirst()
        .map(Target::positions)
        .orElse(null);
  }

  private Inheritance inheritance() {
    return new Inheritance(grounds.posts().values().stream().filter(this::ends).toList(), day);
  }

  private void place(Holder holder, List<Plan.Step> steps) {
    var fate = told.get(holder.key());
    var own = following(holder);
    if (fate != null && fate.ends()) {
      steps.add(new Plan.Step.Ends(holder));
      if (own != null) {
        own.openUp();
      }
    } else if (fate != null) {
      if (own != null) {
        own.sendAway();
      }
      place(fate).send(holder);
    } else if (own != null) {
      own.follow(holder);
    } else {
      without.add(holder);
    }
  }

  /** Where somebody was sent; a new organisation gets the post if nobody said which it has. */
  private Place place(Disposition fate) {
    var key = new Post.Key(fate.organisation(), fate.title());
    return places.computeIfAbsent(
        key,
        absent -> {
          var title = grounds.titles().get(key.title());
          var unit = targets.get(key.organisation());
          var model =
              grounds.posts().values().stream()
                  .filter(post -> ends(post) && post.title().equals(key.title()))
                  .min(Post.BY_KEY);
          var bare =
              new Post(
                  UuidV7.next(),
                  unit.id(),
                  unit.code(),
                  title.id(),
                  title.code(),
                  title.rank(),
                  1,
                  null,
                  false,
                  false,
                  day,
                  null,
                  0);
          var post = model.map(m -> m.in(unit, bare.id(), day).withSeats(1)).orElse(bare);
          return new Place(post, Place.Origin.STATED, true, Set.of());
        });
  }

  /**
   * What receives in a merger, and its parts; who takes over a part of it gets only who is sent.
   */
  private boolean receives(String organisation) {
    return made.containsKey(organisation) || given.to().getFirst().code().equals(organisation);
  }

  /**
   * In a move a post goes along with its organisation; in a merger it goes where its title goes, if
   * that is one place.
   */
  private @Nullable Place following(Holder holder) {
    if (holder.title() == null) {
      return null;
    }
    return switch (given.kind()) {
      case MERGE -> followingTitle(holder.title());
      case MOVE ->
          successions.stream()
              .filter(s -> s.predecessor().code().equals(holder.organisation()))
              .map(s -> places.get(new Post.Key(s.successor().code(), holder.title())))
              .findFirst()
              .orElse(null);
      case SPLIT, DISSOLVE, RENAME -> null;
    };
  }

  private @Nullable Place followingTitle(String title) {
    var there =
        places.values().stream()
            .filter(p -> p.key().title().equals(title))
            .filter(p -> receives(p.key().organisation()))
            .toList();
    return there.size() == 1 ? there.getFirst() : null;
  }
}
