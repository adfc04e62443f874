package vn.cadre.registry.decision;

import static vn.cadre.registry.code.DecisionType.APPOINTMENT;
import static vn.cadre.registry.code.DecisionType.ASSIGNMENT;
import static vn.cadre.registry.code.DecisionType.COMMITTEE_ASSIGNMENT;
import static vn.cadre.registry.code.DecisionType.COMMITTEE_SUPPLEMENT;
import static vn.cadre.registry.code.DecisionType.DEATH_CERTIFICATE;
import static vn.cadre.registry.code.DecisionType.DESIGNATION;
import static vn.cadre.registry.code.DecisionType.DISCIPLINE;
import static vn.cadre.registry.code.DecisionType.DOWNSIZING;
import static vn.cadre.registry.code.DecisionType.EARLY_RETIREMENT;
import static vn.cadre.registry.code.DecisionType.EXTENSION;
import static vn.cadre.registry.code.DecisionType.NOMINATION;
import static vn.cadre.registry.code.DecisionType.POSITION_CHANGE;
import static vn.cadre.registry.code.DecisionType.RATIFICATION;
import static vn.cadre.registry.code.DecisionType.REAPPOINTMENT;
import static vn.cadre.registry.code.DecisionType.RECEPTION;
import static vn.cadre.registry.code.DecisionType.RECRUITMENT;
import static vn.cadre.registry.code.DecisionType.RELEASE;
import static vn.cadre.registry.code.DecisionType.RELIEF;
import static vn.cadre.registry.code.DecisionType.RESIGNATION;
import static vn.cadre.registry.code.DecisionType.RESOLUTION;
import static vn.cadre.registry.code.DecisionType.RESTRUCTURING;
import static vn.cadre.registry.code.DecisionType.RETIREMENT;
import static vn.cadre.registry.code.DecisionType.REVOCATION;
import static vn.cadre.registry.code.DecisionType.ROTATION;
import static vn.cadre.registry.code.DecisionType.SECONDMENT;
import static vn.cadre.registry.code.DecisionType.SEVERANCE;
import static vn.cadre.registry.code.DecisionType.TRANSFER;
import static vn.cadre.registry.code.DecisionType.TRANSFER_AND_APPOINTMENT;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.code.TitleRank;

/**
 * Which types of document bring what about: the one table of it. It says what the words of the
 * types mean, so it is no pack; the types are those of the register (ADR 0031).
 */
public final class Bringing {
  private static final Bilingual ONE =
      new Bilingual("Quyết định phải thuộc loại %s", "The decision must be of the type %s");
  private static final Bilingual SEVERAL =
      new Bilingual(
          "Quyết định phải thuộc một trong các loại: %s",
          "The decision must be of one of the types: %s");

  private static final Set<DecisionType> ENDS =
      of(
          // somebody leaves the post
          RELIEF,
          RESIGNATION,
          RELEASE,
          DISCIPLINE,
          RETIREMENT,
          EARLY_RETIREMENT,
          SEVERANCE,
          DOWNSIZING,
          RESTRUCTURING,
          // somebody comes to another one, or to another term, by the same paper
          APPOINTMENT,
          REAPPOINTMENT,
          TRANSFER,
          ROTATION,
          POSITION_CHANGE,
          ASSIGNMENT,
          DESIGNATION,
          RATIFICATION,
          TRANSFER_AND_APPOINTMENT,
          COMMITTEE_ASSIGNMENT);

  private static final Set<DecisionType> MOVES_STAFF = with(ENDS, RECEPTION);
  private static final Set<DecisionType> RESTRUCTURES = of(RESTRUCTURING, RESOLUTION);
  private static final Set<DecisionType> EXTENDS = of(EXTENSION);
  private static final Set<DecisionType> GUIDING =
      EnumSet.copyOf(Arrays.stream(DecisionType.values()).filter(DecisionType::guides).toList());

  private Bringing() {}

  /**
   * What begins the holding of a post. Recruitment and reception are decided by others than who
   * manages posts, so they lead to none that leads.
   */
  public static Set<DecisionType> begins(AppointmentKind kind, TitleRank rank) {
    var types = begins(kind);
    if (rank == TitleRank.STAFF) {
      switch (kind) {
        case ASSIGNMENT -> types.addAll(Set.of(RECRUITMENT, RECEPTION));
        case TRANSFER -> types.add(RECEPTION);
        case APPOINTMENT,
            REAPPOINTMENT,
            ELECTION,
            ROTATION,
            SECONDMENT,
            CONCURRENT,
            ACTING,
            NOMINATION -> {}
      }
    }
    return Collections.unmodifiableSet(types);
  }

  private static Set<DecisionType> begins(AppointmentKind kind) {
    return switch (kind) {
      case APPOINTMENT ->
          EnumSet.of(
              APPOINTMENT, TRANSFER_AND_APPOINTMENT, DESIGNATION, RATIFICATION, POSITION_CHANGE);
      case REAPPOINTMENT -> EnumSet.of(REAPPOINTMENT);
      case ELECTION -> EnumSet.of(NOMINATION, RATIFICATION, COMMITTEE_SUPPLEMENT);
      case NOMINATION -> EnumSet.of(NOMINATION, RATIFICATION);
      case TRANSFER ->
          EnumSet.of(
              TRANSFER,
              TRANSFER_AND_APPOINTMENT,
              APPOINTMENT,
              DESIGNATION,
              POSITION_CHANGE,
              COMMITTEE_ASSIGNMENT);
      case ROTATION ->
          EnumSet.of(
              ROTATION,
              TRANSFER,
              TRANSFER_AND_APPOINTMENT,
              APPOINTMENT,
              DESIGNATION,
              COMMITTEE_ASSIGNMENT);
      case SECONDMENT -> EnumSet.of(SECONDMENT);
      case CONCURRENT ->
          EnumSet.of(
              APPOINTMENT,
              ASSIGNMENT,
              DESIGNATION,
              RATIFICATION,
              TRANSFER_AND_APPOINTMENT,
              COMMITTEE_ASSIGNMENT,
              COMMITTEE_SUPPLEMENT);
      case ACTING -> EnumSet.of(ASSIGNMENT, APPOINTMENT, DESIGNATION);
      case ASSIGNMENT ->
          EnumSet.of(ASSIGNMENT, TRANSFER, POSITION_CHANGE, DESIGNATION, COMMITTEE_ASSIGNMENT);
    };
  }

  /** What a post of the kind usually begins by; taken for a paper whose type a file leaves out. */
  public static DecisionType usual(AppointmentKind kind) {
    return switch (kind) {
      case APPOINTMENT, CONCURRENT -> APPOINTMENT;
      case REAPPOINTMENT -> REAPPOINTMENT;
      case ELECTION -> RATIFICATION;
      case TRANSFER -> TRANSFER;
      case ROTATION -> ROTATION;
      case SECONDMENT -> SECONDMENT;
      case ACTING, ASSIGNMENT -> ASSIGNMENT;
      case NOMINATION -> NOMINATION;
    };
  }

  /**
   * What ends the holding of a post: whoever leaves it, or comes to another one. Suspension leaves
   * the post with its holder; what a revocation undoes, it undoes by itself.
   */
  public static Set<DecisionType> ends() {
    return ENDS;
  }

  /**
   * What ends the post that somebody is moved from. Reception is decided by whoever receives, so it
   * takes nobody out of a post that leads.
   */
  public static Set<DecisionType> movesFrom(TitleRank rank) {
    return rank == TitleRank.STAFF ? MOVES_STAFF : ENDS;
  }

  /** What extends a term until retirement. */
  public static Set<DecisionType> extendsTerms() {
    return EXTENDS;
  }

  /** What lets somebody leave the service; a death rests on its certificate. */
  public static Set<DecisionType> separates(SeparationKind kind) {
    return switch (kind) {
      case RETIREMENT -> of(RETIREMENT);
      case EARLY_RETIREMENT -> of(EARLY_RETIREMENT, DOWNSIZING);
      case SEVERANCE -> of(SEVERANCE, DOWNSIZING);
      case RESIGNATION -> of(RESIGNATION, SEVERANCE);
      case DISMISSAL -> of(DISCIPLINE);
      case DEATH -> of(DEATH_CERTIFICATE);
      case TRANSFER_OUT -> of(TRANSFER, RECEPTION);
    };
  }

  /** What restructures organisations: a decision on it, or a resolution of whoever founds them. */
  public static Set<DecisionType> restructures() {
    return RESTRUCTURES;
  }

  /** What sets standards of titles and grades: documents that guide, so everybody may read them. */
  public static Set<DecisionType> standards() {
    return Collections.unmodifiableSet(GUIDING);
  }

  /** What sets aims: documents that guide, as plans and resolutions do. */
  public static Set<DecisionType> targets() {
    return Collections.unmodifiableSet(GUIDING);
  }

  /** What revokes a document of the type; one that guides may give way to another that guides. */
  public static Set<DecisionType> revokes(DecisionType revoked) {
    var types = EnumSet.of(REVOCATION);
    if (revoked.guides()) {
      types.addAll(GUIDING);
    }
    return Collections.unmodifiableSet(types);
  }

  /** Adds one violation where the paper decides something else, naming the types that would do. */
  public static void require(
      Set<DecisionType> types, DecisionType given, String field, Violations violations) {
    if (!types.contains(given)) {
      violations.add(field, "decision-type", mismatch(types));
    }
  }

  /** Says which types would do. */
  public static Bilingual mismatch(Set<DecisionType> types) {
    var message = types.size() == 1 ? ONE : SEVERAL;
    return new Bilingual(
        message.vi().formatted(names(types, DecisionType::vi)),
        message.en().formatted(names(types, DecisionType::en)));
  }

  private static String names(Set<DecisionType> types, Function<DecisionType, String> name) {
    return types.stream()
        .map(type -> "%s (%s)".formatted(type, name.apply(type)))
        .collect(Collectors.joining(", "));
  }

  private static Set<DecisionType> with(Set<DecisionType> types, DecisionType another) {
    var more = EnumSet.copyOf(types);
    more.add(another);
    return Collections.unmodifiableSet(more);
  }

  private static Set<DecisionType> of(DecisionType first, DecisionType... others) {
    return Collections.unmodifiableSet(EnumSet.of(first, others));
  }
}
