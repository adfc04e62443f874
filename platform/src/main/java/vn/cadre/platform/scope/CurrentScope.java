package vn.cadre.platform.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** How far the transaction at hand reaches, as the database was told at its begin. */
@ApplicationScoped
public class CurrentScope {
  static final String KEY = CurrentScope.class.getName();

  private final TransactionSynchronizationRegistry registry;

  CurrentScope(TransactionSynchronizationRegistry registry) {
    this.registry = registry;
  }

  /** The same for the whole transaction; outside of one it is a defect to ask. */
  public Scope get() {
    if (!(registry.getResource(KEY) instanceof Scope scope)) {
      throw new IllegalStateException("The transaction has no scope");
    }
    return scope;
  }
}
