package vn.cadre.registry.roles;

import java.util.Set;
import java.util.stream.Collectors;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.registry.RegistryFixtures.Standing;

/** One operation, asked by one caller who stands somewhere. */
record Cell(Operation operation, Who who, Standing standing) {

  /** The statuses of which the answer has one. */
  Set<Integer> expected() {
    if (operation.node().path("security").isEmpty()) {
      return Set.of(200);
    }
    if (!who.token()) {
      return Set.of(401);
    }
    if (!who.mayCall(operation)) {
      return Set.of(403);
    }
    return switch (Sight.of(operation).orElseThrow()) {
      case EVERYBODY -> reached();
      case IN_SCOPE -> sees() ? reached() : Set.of(unseen());
      case LOOKUP -> Set.of(who.readsRegistry() && standing.reaches() ? 200 : 404);
      case SIDES -> lists() ? Set.of(200) : creates() ? Set.of(201, 400, 409) : Set.of(404);
      case BY_ITS_FEATURE ->
          operation.responses().keySet().stream()
              .filter(status -> status != 401 && status < 500)
              .collect(Collectors.toSet());
      case IMPORTERS -> imports();
    };
  }

  /** Whether what is asked about is there for this caller. */
  boolean sees() {
    return who.readsOnlyOwn(operation) ? who.ownRecord() : standing.reaches();
  }

  /** A list of everything in scope, which is never refused for what it does not hold. */
  boolean lists() {
    return operation.verb().equals("GET")
        && operation.answersPages()
        && !operation.path().contains("{");
  }

  boolean creates() {
    return operation.verb().equals("POST") && !operation.changes();
  }

  /** Requests come without If-Match, and those below a resource without what they must say. */
  private Set<Integer> reached() {
    if (operation.changes()) {
      return Set.of(428);
    }
    if (creates()) {
      return operation.path().contains("{") ? Set.of(400) : Set.of(201, 409);
    }
    return Set.of(200);
  }

  private int unseen() {
    if (lists()) {
      return 200; // without it
    }
    return operation.path().contains("{") ? 404 : 400; // what is named in a query or a body
  }

  /** Kinds have roles of their own; auditors read what others imported. */
  private Set<Integer> imports() {
    if (who.imports()) {
      return operation.changes() ? Set.of(428) : creates() ? Set.of(400) : Set.of(200, 403);
    }
    if (who.roles().contains("auditor")) {
      return operation.changes() ? Set.of(403, 428) : creates() ? Set.of(403) : Set.of(200);
    }
    return Set.of(403);
  }

  @Override
  public String toString() {
    return "%s by %s, %s".formatted(operation.name(), who, standing);
  }
}
