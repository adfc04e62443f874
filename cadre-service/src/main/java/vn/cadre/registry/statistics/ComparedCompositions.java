package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;

/** Composition on one day, or on two side by side. */
@ApplicationScoped
class ComparedCompositions {
  private final CompositionService service;
  private final Domains domains;

  ComparedCompositions(CompositionService service, Domains domains) {
    this.service = service;
    this.domains = domains;
  }

  @Transactional
  Composition composition(CompositionQuery query, Locale language) {
    var now = service.composition(query, language);
    var other = query.comparedAsOf();
    if (other == null) {
      return now;
    }
    var then = service.composition(query.on(other), language);
    var groups = new ArrayList<Composition.Group>();
    for (int i = 0; i < now.groups().size(); i++) {
      groups.add(beside(now.groups().get(i), then.groups().get(i), language));
    }
    return new Composition(
        now.asOf(), other, now.organisation(), now.total(), then.total(), groups, now.unit());
  }

  /** Every value that counts somebody on either day. */
  private Composition.Group beside(Composition.Group now, Composition.Group then, Locale language) {
    var ours = byKey(now);
    var theirs = byKey(then);
    var keys = new TreeSet<String>(order(now.by(), language));
    keys.addAll(ours.keySet());
    keys.addAll(theirs.keySet());
    return new Composition.Group(
        now.by(),
        keys.stream()
            .map(key ->
                beside(ours.get(key), theirs.get(key), wholeOf(now), wholeOf(then), language))
            .toList(),
        beside(now.remainder(), then.remainder(), wholeOf(now), wholeOf(then), language));
  }

  /** What the group divides, which its remainder always tells unless it stays unsaid. */
  private static long wholeOf(Composition.Group group) {
    var share = group.remainder().share();
    return share == null
        ? group.items().stream()
            .map(Composition.Item::share)
            .filter(one -> one != null)
            .mapToLong(Share::denominator)
            .findFirst()
            .orElse(0)
        : share.denominator();
  }

  private Composition.Item beside(
      Composition.@Nullable Item now,
      Composition.@Nullable Item then,
      long whole,
      long wholeThen,
      Locale language) {
    var shown = now == null ? nobody(then, whole) : now;
    var compared = then == null ? nobody(now, wholeThen) : then;
    return new Composition.Item(
        shown.key(),
        shown.label(),
        shown.count(),
        shown.share(),
        shown.suppressed(),
        groups(now, then, language),
        new Composition.Compared(compared.count(), compared.share(), compared.suppressed()));
  }

  private static Composition.Item nobody(Composition.@Nullable Item like, long whole) {
    if (like == null) {
      throw new IllegalArgumentException("On neither day");
    }
    return new Composition.Item(like.key(), like.label(), 0L, Share.of(0, whole), null, null, null);
  }

  private @Nullable List<Composition.Group> groups(
      Composition.@Nullable Item now, Composition.@Nullable Item then, Locale language) {
    var ours = now == null ? null : now.groups();
    var theirs = then == null ? null : then.groups();
    if (ours == null && theirs == null) {
      return null;
    }
    var one = ours == null ? empty(theirs) : ours;
    var other = theirs == null ? empty(ours) : theirs;
    var groups = new ArrayList<Composition.Group>();
    for (int i = 0; i < one.size(); i++) {
      groups.add(beside(one.get(i), other.get(i), language));
    }
    return groups;
  }

  private static List<Composition.Group> empty(@Nullable List<Composition.Group> like) {
    return (like == null ? List.<Composition.Group>of() : like)
        .stream()
            .map(
                group -> new Composition.Group(group.by(), List.of(), nobody(group.remainder(), 0)))
            .toList();
  }

  private static Map<String, Composition.Item> byKey(Composition.Group group) {
    var items = new HashMap<String, Composition.Item>();
    group.items().forEach(item -> items.put(item.key(), item));
    return items;
  }

  /** As the values of the dimension are shown; organisations by their code. */
  private Comparator<String> order(String by, Locale language) {
    var keys = domains.of(Dimension.of(by), new Tally(), language).keysAndMissing();
    return Comparator.<String>comparingInt(keys::indexOf).thenComparing(Comparator.naturalOrder());
  }
}
