package vn.cadre.local.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that one sample holds, organisations in an order in which each follows its parent and
 * predecessors.
 */
final class Roster {
  private final Map<String, Organisation> organisations = new LinkedHashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Movement> movements = new ArrayList<>();
  private final List<Leaving> leavings = new ArrayList<>();

  Organisation add(Organisation organisation) {
    if (organisation.parent() != null) {
      organisation(organisation.parent());
    }
    organisation.predecessors().forEach(this::organisation);
    if (organisations.putIfAbsent(organisation.code(), organisation) != null) {
      throw new IllegalStateException("Two organisations " + organisation.code());
    }
    return organisation;
  }

  Person add(Person person) {
    people.add(person);
    return person;
  }

  void add(Body body) {
    bodies.add(body);
  }

  void add(Leaving leaving) {
    leavings.add(leaving);
  }

  void add(Decision decision) {
    decisions.add(decision);
  }

  void add(Movement movement) {
    movements.add(movement);
  }

  Organisation organisation(String code) {
    Organisation found = organisations.get(code);
    if (found == null) {
      throw new IllegalStateException("No organisation " + code);
    }
    return found;
  }

  boolean has(String code) {
    return organisations.containsKey(code);
  }

  /** Whether {@code code} is {@code ancestor} or lies below it. */
  boolean within(String code, String ancestor) {
    String at = code;
    while (at != null) {
      if (at.equals(ancestor)) {
        return true;
      }
      at = organisation(at).parent();
    }
    return false;
  }

  Collection<Organisation> organisations() {
    return Collections.unmodifiableCollection(organisations.values());
  }

  List<Person> people() {
    return Collections.unmodifiableList(people);
  }

  List<Decision> decisions() {
    return Collections.unmodifiableList(decisions);
  }

  List<Movement> movements() {
    return Collections.unmodifiableList(movements);
  }

  List<Leaving> leavings() {
    return Collections.unmodifiableList(leavings);
  }

  List<Body> bodies() {
    return Collections.unmodifiableList(bodies);
  }
}
