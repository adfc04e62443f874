package vn.cadre.platform.imports;

import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.scope.Scope;

/** For whom and how the rows of one job are written. */
public record ImportRun(ImportMode mode, Caller caller, Scope scope) {

  public boolean upserts() {
    return mode == ImportMode.UPSERT;
  }
}
