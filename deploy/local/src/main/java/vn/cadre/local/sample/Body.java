package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A committee of a term and those who sit in it. */
record Body(
    String code,
    String organisation,
    String kind,
    String name,
    LocalDate from,
    LocalDate to,
    List<Membership> members) {

  Body {
    members = List.copyOf(members);
  }

  /** One person's seat in a committee. */
  record Membership(Person person, Title title, LocalDate from, @Nullable LocalDate to) {}
}
