package vn.cadre.platform.code;

import java.util.List;
import java.util.Optional;

/** The code lists of a service, by the name under which the API shows them. */
public interface CodeLists {

  /** The names of all lists. */
  List<String> names();

  /** The list of this name. */
  Optional<CodeList> find(String name);
}
