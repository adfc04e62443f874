package vn.cadre.platform.imports;

import java.util.List;
import java.util.Set;
import vn.cadre.platform.problem.Bilingual;

/** What can be imported; each service has one bean for each kind. */
public interface ImportKind {

  /** Plural kebab-case, as the form field {@code kind} gives it. */
  String name();

  /** The heading of the template. */
  Bilingual title();

  /** Any of these roles may import it. */
  Set<String> roles();

  /** The columns in the order of the template; code lists as they are now. */
  List<Column> columns();

  BatchWriter writer(ImportRun run);
}
