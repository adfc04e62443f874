package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** Names everything in a request that does not fit its kind, or that there is not. */
final class Intake {
  private final NewRestructuring given;
  private final Grounds grounds;
  private final boolean everywhere;
  private final Violations violations;
  private final Map<String, Target> targets = new HashMap<>();

  private Intake(
      NewRestructuring given, Grounds grounds, boolean everywhere, Violations violations) {
    this.given = given;
    this.grounds = grounds;
    this.everywhere = everywhere;
    this.violations = violations;
  }

  /**
   * @param everywhere whether the caller may make an organisation with none above it
   */
  static void check(
      NewRestructuring given, Grounds grounds, boolean everywhere, Violations violations) {
    new Intake(given, grounds, everywhere, violations).check();
  }

  private void check() {
    if (given.kind() == RestructuringKind.RENAME) {
      renaming();
      return;
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < given.from().size(); i++) {
      var code = given.from().get(i);
      if (!seen.add(code)) {
        violations.add("from[" + i + "]", "named-twice", Words.TWICE.with(code));
      }
      organisation("from[" + i + "]", code);
    }
    for (int i = 0; i < given.to().size(); i++) {
      target("to[" + i + "]", given.to().get(i));
    }
    counts();
    var told = new HashSet<UUID>();
    for (int i = 0; i < given.dispositions().size(); i++) {
      disposition("dispositions[" + i + "]", given.dispositions().get(i), told);
    }
    var bodies = new HashSet<String>();
    for (int i = 0; i < given.bodies().size(); i++) {
      body("bodies[" + i + "]", given.bodies().get(i), bodies);
    }
  }

  private void renaming() {
    for (int i = 0; i < given.from().size(); i++) {
      organisation("from[" + i + "]", given.from().get(i));
    }
    if (given.from().size() != 1
        || given.to().size() != 1
        || !given.dispositions().isEmpty()
        || !given.bodies().isEmpty()
        || !given.to().getFirst().renames(given.from().getFirst())) {
      violations.add("to", "not-of-the-kind", Words.RENAME_FORM);
    }
  }

  private void organisation(String field, String code) {
    if (!grounds.units().containsKey(code)) {
      violations.add(field, "unknown-organisation", Words.UNKNOWN.with(code));
    }
  }

  private void target(String field, Target target) {
    if (given.from().contains(target.code())) {
      violations.add(field + ".code", "also-ends", Words.ALSO_ENDS.with(target.code()));
    } else if (target.begins()) {
      made(field, target);
    } else {
      organisation(field + ".code", target.code());
      if (target.level() != null
          || target.bloc() != null
          || target.kind() != null
          || target.administrativeUnit() != null
          || target.parent() != null) {
        violations.add(field + ".name", "only-of-new", Words.ONLY_NEW);
      }
    }
    var predecessors = target.predecessors();
    for (int i = 0; predecessors != null && i < predecessors.size(); i++) {
      if (!given.from().contains(predecessors.get(i))) {
        violations.add(
            field + ".predecessors[" + i + "]",
            "not-of-from",
            Words.NOT_OF_FROM.with(predecessors.get(i)));
      }
    }
    var titles = new HashSet<String>();
    var stated = target.positions();
    for (int i = 0; stated != null && i < stated.size(); i++) {
      var place = field + ".positions[" + i + "].titleCode";
      var title = stated.get(i).titleCode();
      title(place, title);
      if (!titles.add(title)) {
        violations.add(place, "named-twice", Words.TWICE.with(title));
      }
      if (hasPost(target.code(), title)) {
        violations.add(place, "position-exists", Words.HAS_POSITION.with(target.code(), title));
      }
    }
    // a part comes after what it is a part of
    if (targets.put(target.code(), target) != null) {
      violations.add(field + ".code", "named-twice", Words.TWICE.with(target.code()));
    }
  }

  private void made(String field, Target target) {
    if (target.level() == null || target.bloc() == null || target.kind() == null) {
      violations.add(field + ".name", "only-of-new", Words.ONLY_NEW);
    }
    if (target.parent() == null) {
      if (!everywhere) {
        violations.add(field + ".parent", ViolationCode.REQUIRED);
      }
    } else if (!targets.containsKey(target.parent())) {
      organisation(field + ".parent", target.parent());
    }
  }

  private void title(String field, String code) {
    if (!grounds.titles().containsKey(code)) {
      violations.add(field, "unknown-title", Words.UNKNOWN_TITLE.with(code));
    }
  }

  private void counts() {
    var successors =
        given.to().stream()
            .filter(t -> t.parent() == null || !targets.containsKey(t.parent()))
            .toList();
    var fits =
        switch (given.kind()) {
          case MERGE -> isMerger(successors);
          case SPLIT -> given.from().size() == 1 && successors.size() > 1;
          case MOVE -> isMove();
          case DISSOLVE -> given.to().stream().noneMatch(Target::begins);
          case RENAME -> true;
        };
    if (!fits) {
      violations.add("to", "not-of-the-kind", Words.COUNT);
    }
  }

  /** One receives; others that go on may succeed some of them beside it, in part. */
  private boolean isMerger(List<Target> successors) {
    return !successors.isEmpty()
        && given.to().getFirst().equals(successors.getFirst())
        && (given.from().size() > 1 || !successors.getFirst().begins())
        && successors.stream().skip(1).allMatch(t -> !t.begins() && t.predecessors() != null);
  }

  /** Each of those that end becomes one that begins, parts of them included. */
  private boolean isMove() {
    var followed = given.to().stream().map(given::predecessorsOfMoved).toList();
    return given.to().stream().allMatch(Target::begins)
        && followed.stream().allMatch(codes -> codes.size() == 1)
        && followed.stream()
            .flatMap(List::stream)
            .sorted()
            .toList()
            .equals(given.from().stream().sorted().toList());
  }

  private void disposition(String field, Disposition told, Set<UUID> seen) {
    var subject = told.appointmentId() == null ? "cadreId" : "appointmentId";
    var key = told.appointmentId() == null ? told.cadreId() : told.appointmentId();
    var holder =
        grounds.holders().stream()
            .filter(h -> h.appointmentId() == null == (told.appointmentId() == null))
            .filter(h -> h.key().equals(key))
            .findFirst();
    if (holder.isEmpty()) {
      violations.add(field + "." + subject, "not-of-these", Words.NOT_OF_THESE);
    } else if (!seen.add(key)) {
      violations.add(field + "." + subject, "named-twice", Words.TWICE.with(key));
    }
    if (told.ends()) {
      holder
          .filter(h -> h.appointmentId() != null && !h.hasBegunBefore(given.effectiveFrom()))
          .ifPresent(h ->
              violations.add(field + ".end", "not-begun", Words.NOT_BEGUN.with(h.validFrom())));
      return;
    }
    title(field + ".title", told.title());
    var target = targets.get(told.organisation());
    if (target == null) {
      organisation(field + ".organisation", told.organisation());
    }
    var stated = target == null ? null : target.positions();
    var willHave =
        hasPost(told.organisation(), told.title())
            || target != null
                && (stated == null
                    || stated.stream().anyMatch(p -> p.titleCode().equals(told.title())));
    if (!willHave || given.from().contains(told.organisation())) {
      violations.add(
          field + ".title",
          "no-such-position",
          Words.NO_POSITION.with(told.organisation(), told.title()));
    }
  }

  private void body(String field, BodyFate told, Set<String> seen) {
    var known =
        grounds.bodies().stream()
            .anyMatch(b -> b.code().equals(told.code()) && given.from().contains(b.organisation()));
    if (!known) {
      violations.add(field + ".code", "not-of-these", Words.NO_BODY);
    } else if (!seen.add(told.code())) {
      violations.add(field + ".code", "named-twice", Words.TWICE.with(told.code()));
    }
    if (!told.saysOneThing()) {
      violations.add(field, "one-fate", Words.ONE_FATE);
    }
    var organisation = told.organisation();
    if (organisation == null) {
      var carried =
          given.kind() == RestructuringKind.MERGE || given.kind() == RestructuringKind.MOVE;
      if (!told.ends() && !carried) {
        violations.add(field + ".organisation", ViolationCode.REQUIRED);
      }
    } else if (given.from().contains(organisation)) {
      violations.add(field + ".organisation", "also-ends", Words.ALSO_ENDS.with(organisation));
    } else if (!targets.containsKey(organisation)) {
      organisation(field + ".organisation", organisation);
    }
  }

  private boolean hasPost(String organisation, String title) {
    LocalDate day = given.effectiveFrom();
    return grounds.posts().values().stream()
        .anyMatch(post ->
            post.organisation().equals(organisation)
                && post.title().equals(title)
                && post.validTo() == null
                && !post.validFrom().isAfter(day));
  }
}
