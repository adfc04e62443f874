package vn.cadre.training.roles;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.Cell;
import vn.cadre.platform.testing.roles.SightRule;
import vn.cadre.platform.testing.roles.Standing;

/**
 * Who sees what lies behind an operation of training, beyond the roles that the contract names. An
 * operation of a collection that stands in none of these rules fails the matrix.
 */
final class TrainingSight {
  /** Everybody reads it; whoever has its organiser in scope changes it, and nobody else. */
  private static final SightRule ANNOUNCED =
      cell -> reads(cell) ? Set.of(200) : cell.standing().reaches() ? cell.reached() : kept(cell);

  /** As announced, and nothing must be said to do it. */
  private static final SightRule ANNOUNCED_AND_DONE_AT_ONCE =
      cell -> cell.standing().reaches() ? Set.of(200, 409) : Set.of(403);

  /** Those of everybody are kept by whoever reaches everywhere; the example names no keeper. */
  private static final SightRule COURSES =
      cell ->
          cell.creates() && !cell.operation().path().contains("{")
              ? cell.standing() == Standing.EVERYWHERE ? Set.of(201, 409) : Set.of(400)
              : ANNOUNCED.expected(cell);

  /**
   * Read by the units below the organiser too, who are to come to its classes; they write nothing,
   * and how far it is fulfilled is not theirs.
   */
  private static final SightRule PLANS =
      new SightRule() {
        @Override
        public Set<Integer> expected(Cell cell) {
          var path = cell.operation().path();
          // the plan is approved: whoever approved it cancels it, no drafter alone
          if (path.endsWith("/cancel")
              && cell.standing().reaches()
              && !cell.who().roles().contains("approver")) {
            return Set.of(403);
          }
          if (cell.standing() != Standing.CHILD
              || !path.contains("{")
              || path.endsWith("/progress")) {
            return SightRule.IN_SCOPE.expected(cell);
          }
          return Set.of(reads(cell) && !path.endsWith("/proposal") ? 200 : 403);
        }

        @Override
        public Optional<Boolean> shows(Cell cell) {
          return Optional.of(cell.sees() || cell.standing() == Standing.CHILD);
        }
      };

  /** The list holds whom the caller has in scope, and the report is of an organisation in it. */
  private static final SightRule REPORTED = cell -> Set.of(cell.lists() || cell.sees() ? 200 : 400);

  /** Anybody may put somebody forward; the class is everybody's, and its learners are not. */
  private static final SightRule LEARNERS =
      cell ->
          cell.operation().path().endsWith("/enrolments")
              ? Set.of(cell.creates() ? 400 : 200)
              : SightRule.IN_SCOPE.expected(cell);

  private static final Map<String, SightRule> OF_COLLECTION =
      Map.ofEntries(
          Map.entry("me", SightRule.EVERYBODY),
          Map.entry("tasks", SightRule.EVERYBODY),
          Map.entry("changes", SightRule.EVERYBODY),
          Map.entry("reference", SightRule.EVERYBODY),
          Map.entry("events", SightRule.EVERYBODY),
          // figures of whatever the caller has in scope, if of nothing
          Map.entry("reports", SightRule.EVERYBODY),
          Map.entry("courses", COURSES),
          Map.entry("classes", ANNOUNCED),
          Map.entry("plans", PLANS),
          Map.entry("enrolments", SightRule.IN_SCOPE),
          Map.entry("studies", SightRule.IN_SCOPE),
          Map.entry("results", SightRule.IN_SCOPE),
          Map.entry("certificates", SightRule.IN_SCOPE),
          Map.entry("commitments", SightRule.IN_SCOPE),
          Map.entry("expenses", SightRule.IN_SCOPE),
          Map.entry("need-requests", SightRule.IN_SCOPE),
          Map.entry("needs", REPORTED),
          Map.entry("imports", SightRule.importers(Set.of("training-manager", "unit-nominator"))),
          Map.entry("public", SightRule.BY_ITS_FEATURE),
          Map.entry("attachments", SightRule.BY_ITS_FEATURE),
          Map.entry("audit-seals", SightRule.BY_ITS_FEATURE),
          Map.entry("policies", SightRule.BY_ITS_FEATURE),
          Map.entry("policy-choices", SightRule.BY_ITS_FEATURE),
          Map.entry("projections", SightRule.BY_ITS_FEATURE),
          Map.entry("snapshots", SightRule.BY_ITS_FEATURE));

  /** What hangs on a class by the word behind it. */
  private static final Map<String, SightRule> OF_CLASS =
      Map.of(
          "enrolments", LEARNERS,
          "eligibility", REPORTED,
          "money", SightRule.IN_SCOPE,
          "certificates", ANNOUNCED_AND_DONE_AT_ONCE);

  private TrainingSight() {}

  /** By the first collection of the path, and of a class by what hangs on it. */
  static Optional<SightRule> of(Operation operation) {
    var words = operation.path().split("/");
    var rule = OF_COLLECTION.get(words[3]);
    return Optional.ofNullable(
        words[3].equals("classes") && words.length > 5
            ? OF_CLASS.getOrDefault(words[5], ANNOUNCED)
            : rule);
  }

  private static boolean reads(Cell cell) {
    return cell.operation().verb().equals("GET");
  }

  /** What is made of itself names what the caller does not see; what is there is not theirs. */
  private static Set<Integer> kept(Cell cell) {
    return Set.of(cell.operation().path().contains("{") ? 403 : 400);
  }
}
