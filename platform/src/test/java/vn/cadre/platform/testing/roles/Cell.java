package vn.cadre.platform.testing.roles;

import java.util.Set;
import vn.cadre.platform.testing.contract.Operation;

/** One operation, asked by one caller who stands somewhere. */
public record Cell(Operation operation, Who who, Standing standing) {

  /** The statuses of which the answer has one. */
  Set<Integer> expected(SightRule rule) {
    if (operation.node().path("security").isEmpty()) {
      return open();
    }
    if (!who.token()) {
      return Set.of(401);
    }
    return who.mayCall(operation) ? rule.expected(this) : Set.of(403);
  }

  /** A public page is asked for what may not be there, and told what may not be right. */
  private Set<Integer> open() {
    return lists() || !operation.path().contains("{") && operation.verb().equals("GET")
        ? Set.of(200)
        : SightRule.BY_ITS_FEATURE.expected(this);
  }

  /** Whether what is asked about is there for this caller. */
  public boolean sees() {
    return who.readsOnlyOwn(operation) ? who.ownRecord() : standing.reaches();
  }

  /** A list of everything in scope, which is never refused for what it does not hold. */
  public boolean lists() {
    return operation.verb().equals("GET")
        && operation.answersPages()
        && !operation.path().contains("{");
  }

  public boolean creates() {
    return operation.verb().equals("POST") && !operation.changes();
  }

  /** Requests come without If-Match, and those below a resource without what they must say. */
  public Set<Integer> reached() {
    if (operation.changes()) {
      return Set.of(428);
    }
    if (creates()) {
      return operation.path().contains("{") ? Set.of(400) : Set.of(201, 409);
    }
    return Set.of(200);
  }

  /** The status of what is there for others alone. */
  public int unseen() {
    if (lists()) {
      return 200; // without it
    }
    return operation.path().contains("{") ? 404 : 400; // what is named in a query or a body
  }

  @Override
  public String toString() {
    return "%s by %s, %s".formatted(operation.name(), who, standing);
  }
}
