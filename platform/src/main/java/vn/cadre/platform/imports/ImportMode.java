package vn.cadre.platform.imports;

/** What a row whose key is already registered means. */
public enum ImportMode {
  /** It is refused. */
  CREATE,
  /** It changes the record; cells left empty keep what is recorded. */
  UPSERT
}
