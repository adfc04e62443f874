package vn.cadre.platform.testing.bad;

import java.util.List;
import java.util.Optional;
import vn.cadre.platform.testing.contract.Operation;

/**
 * What a service under test really has, so that a request gets as far as the place that is spoilt.
 */
public interface Fixtures {

  /** A value of a path parameter, by the collection before it ({@code cadres}). */
  Optional<String> existing(String collection);

  /** A value of a property or query parameter of this name that is right here. */
  Optional<String> known(String name);

  /** A token that opens the operation. */
  String token(Operation operation);

  /** Cursors of other lists. */
  List<String> cursors();
}
