package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The values of a dimension in the order in which they are shown.
 *
 * @param labels by key
 * @param remainder what people without a recorded value are called
 */
record Domain(SequencedMap<String, String> labels, String remainder) {
  /** Stands for the missing value among the keys of a cell. */
  static final String MISSING = "";

  Domain {
    labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
  }

  /** The values, and last the missing one. */
  List<String> keysAndMissing() {
    var keys = new ArrayList<>(labels.sequencedKeySet());
    keys.add(MISSING);
    return keys;
  }
}
