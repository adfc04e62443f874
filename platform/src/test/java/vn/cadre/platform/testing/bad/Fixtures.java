package vn.cadre.platform.testing.bad;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cadre.platform.testing.contract.Operation;

/**
 * What a service under test really has, so that a request gets as far as the place that is spoilt.
 */
public interface Fixtures {

  /**
   * A value of a path parameter, by the collection before it ({@code cadres}); of a public page by
   * both words before it ({@code public/certificates}). Of a collection within another it is asked
   * for both first ({@code grades/standards}), and where nothing is known of them for its own.
   */
  Optional<String> existing(String collection);

  /** A value of a property or query parameter of this name that is right here. */
  Optional<String> known(String name);

  /** A token that opens the operation. */
  String token(Operation operation);

  /** Cursors of other lists. */
  List<String> cursors();

  /** Values of path parameters that do not stand behind a collection: {@code {year}} is 2026. */
  default Map<String, String> variables() {
    return Map.of();
  }

  /**
   * Whether what the arrays of the contract's examples name is there or {@link #known}; else they
   * are left out.
   */
  default boolean hasWhatArraysName() {
    return false;
  }

  /** A file that an import takes. */
  Upload upload();

  /**
   * A file of one row.
   *
   * @param kind of the import
   * @param row as NDJSON
   */
  record Upload(String kind, String row) {}
}
