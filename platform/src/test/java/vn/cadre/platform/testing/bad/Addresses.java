package vn.cadre.platform.testing.bad;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.cadre.platform.testing.contract.Operation;

/** The address of an operation on what a service really has. */
public final class Addresses {
  private static final Pattern VARIABLE = Pattern.compile("((?:public/)?[^/{}]+)/\\{[^/}]+}");
  private static final String NOBODY = new UUID(0x7000L, 0x8000000000000000L).toString();

  private Addresses() {}

  /** What is not there is named by the id of nothing. */
  public static String of(Operation operation, Fixtures fixtures) {
    var path = operation.path();
    for (var variable : fixtures.variables().entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    var address = new StringBuilder();
    var outer = "";
    var found = VARIABLE.matcher(path);
    while (found.find()) {
      var collection = found.group(1);
      var id =
          fixtures
              .existing(outer + "/" + collection)
              .or(() -> fixtures.existing(collection))
              .orElse(NOBODY);
      found.appendReplacement(address, collection + "/" + id);
      outer = collection;
    }
    return found.appendTail(address).toString();
  }
}
