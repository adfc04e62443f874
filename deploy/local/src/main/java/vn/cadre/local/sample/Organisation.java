package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the sample, in force from {@code from} up to but without {@code to}.
 *
 * @param unit code of its administrative unit at {@code from}
 * @param parent code of the organisation above, null at the top
 * @param predecessors codes of those it succeeds, all of which end when it begins
 */
record Organisation(
    String code,
    String name,
    Level level,
    Bloc bloc,
    Kind kind,
    @Nullable String unit,
    @Nullable String parent,
    LocalDate from,
    @Nullable LocalDate to,
    List<String> predecessors) {

  Organisation {
    predecessors = List.copyOf(predecessors);
    if (!code.matches("[A-Z0-9]+(-[A-Z0-9]+)*")) {
      throw new IllegalArgumentException("Not an organisation code: " + code);
    }
  }

  /** A part of this organisation, of the same level, unit and life. */
  Organisation part(String suffix, String name, Bloc bloc, Kind kind) {
    return new Organisation(
        code + "-" + suffix, name, level, bloc, kind, unit, code, from, to, List.of());
  }

  /** The same, succeeding others. */
  Organisation succeeding(List<String> others) {
    return new Organisation(code, name, level, bloc, kind, unit, parent, from, to, others);
  }

  enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
  }

  enum Bloc {
    PARTY,
    STATE,
    FRONT_AND_MASS,
    PUBLIC_SERVICE_UNIT
  }

  enum Kind {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    WARD,
    TOWNSHIP,
    SPECIAL_ZONE,
    AGENCY,
    PARTY_COMMITTEE,
    FRONT,
    MASS_ORGANISATION,
    PUBLIC_SERVICE_UNIT,
    GROUP
  }
}
