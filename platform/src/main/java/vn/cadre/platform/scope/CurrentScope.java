package vn.cadre.platform.scope;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.identity.CurrentCaller;

/** The scope of the request at hand, resolved once however many checks ask for it. */
@RequestScoped
public class CurrentScope {
  private final Scopes scopes;
  private final CurrentCaller caller;
  private @Nullable Resolved resolved;

  CurrentScope(Scopes scopes, CurrentCaller caller) {
    this.scopes = scopes;
    this.caller = caller;
  }

  private record Resolved(Caller caller, Scope scope) {}

  /** The caller's scope; resolved anew only when a job goes on for another caller. */
  public Scope get() {
    var who = caller.get();
    var known = resolved;
    if (known == null || !known.caller().equals(who)) {
      known = new Resolved(who, scopes.of(who));
      resolved = known;
    }
    return known.scope();
  }
}
