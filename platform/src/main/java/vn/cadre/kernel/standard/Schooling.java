package vn.cadre.kernel.standard;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to what a standard asks of qualifications, which is all of a standard that a
 * course can mend. Grade, age and membership are judged elsewhere.
 */
public record Schooling(StandardNumbers numbers) {

  /** What can be asked of qualifications. */
  public enum Demand {
    PROFESSIONAL_LEVEL,
    SPECIALITY,
    POLITICAL_THEORY_LEVEL,
    STATE_MANAGEMENT_LEVEL,
    LANGUAGE,
    INFORMATICS
  }

  /**
   * What a standard asks.
   *
   * @param professional place on the scale of professional levels; null where none is asked
   * @param orStudying whether it is enough to study, in what the numbers say
   * @param specialities one of these is asked; any where there is none
   * @param politicalTheory place on its scale; null where none is asked
   * @param stateManagement place on its scale; null where none is asked
   * @param languages one of these levels is asked; nothing where there is none
   * @param informatics one of these levels is asked; nothing where there is none
   */
  public record Demands(
      @Nullable Integer professional,
      boolean orStudying,
      List<String> specialities,
      @Nullable Integer politicalTheory,
      @Nullable Integer stateManagement,
      List<String> languages,
      List<String> informatics) {

    public Demands {
      specialities = List.copyOf(specialities);
      languages = List.copyOf(languages);
      informatics = List.copyOf(informatics);
    }
  }

  /** Null where it is not asked. */
  public @Nullable DemandVerdict judge(Demand demand, Demands asked, List<Attained> attained) {
    return switch (demand) {
      case PROFESSIONAL_LEVEL -> level(asked.professional(), Studied.PROFESSIONAL, asked, attained);
      case POLITICAL_THEORY_LEVEL ->
          level(asked.politicalTheory(), Studied.POLITICAL_THEORY, asked, attained);
      case STATE_MANAGEMENT_LEVEL ->
          level(asked.stateManagement(), Studied.STATE_MANAGEMENT, asked, attained);
      case SPECIALITY -> asked.specialities().isEmpty() ? null : speciality(asked, attained);
      case LANGUAGE -> text(asked.languages(), "LANGUAGE", attained);
      case INFORMATICS -> text(asked.informatics(), "INFORMATICS", attained);
    };
  }

  /** The highest of a kind that is held, or studied for; null where there is none. */
  public static @Nullable Attained highest(String kind, boolean studying, List<Attained> attained) {
    return in(kind, studying, attained)
        .max(Comparator.comparingInt(Attained::order).thenComparing(Attained::level))
        .orElse(null);
  }

  private static Stream<Attained> in(String kind, boolean studying, List<Attained> attained) {
    return attained.stream().filter(one -> one.kind().equals(kind) && one.studying() == studying);
  }

  private @Nullable DemandVerdict level(
      @Nullable Integer least, Studied studied, Demands asked, List<Attained> attained) {
    return least == null
        ? null
        : Scale.judge(
            least,
            order(highest(studied.name(), false, attained)),
            studyCounts(studied, asked) ? order(highest(studied.name(), true, attained)) : null,
            numbers.unrecorded());
  }

  private boolean studyCounts(Studied studied, Demands asked) {
    return asked.orStudying() && numbers.studyingCounts().contains(studied);
  }

  private static @Nullable Integer order(@Nullable Attained one) {
    return one == null ? null : one.order();
  }

  /** A degree of the level that is asked, in one of the specialities. */
  private DemandVerdict speciality(Demands asked, List<Attained> attained) {
    var kind = Studied.PROFESSIONAL.name();
    var least = Objects.requireNonNullElse(asked.professional(), 0);
    var studied =
        studyCounts(Studied.PROFESSIONAL, asked)
            ? in(kind, true, attained)
            : Stream.<Attained>empty();
    var degrees = Stream.concat(in(kind, false, attained), studied).toList();
    var sufficient = degrees.stream().filter(degree -> degree.order() >= least).toList();
    if (sufficient.stream()
        .map(Attained::speciality)
        .anyMatch(one -> one != null && among(asked.specialities(), one))) {
      return DemandVerdict.MET;
    }
    if (degrees.isEmpty()) {
      return numbers.unrecorded().verdict();
    }
    return sufficient.stream().anyMatch(degree -> degree.speciality() == null)
        ? DemandVerdict.UNDETERMINED
        : DemandVerdict.LACKING;
  }

  private @Nullable DemandVerdict text(List<String> levels, String kind, List<Attained> attained) {
    if (levels.isEmpty()) {
      return null;
    }
    var held = in(kind, false, attained).toList();
    if (held.stream().anyMatch(one -> among(levels, one.level()))) {
      return DemandVerdict.MET;
    }
    return held.isEmpty() ? numbers.unrecorded().verdict() : DemandVerdict.LACKING;
  }

  private static boolean among(List<String> asked, String has) {
    return asked.stream().anyMatch(one -> Attained.same(one, has));
  }
}
