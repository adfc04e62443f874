package vn.cadre.platform.imports.job;

import java.util.List;
import java.util.Map;
import vn.cadre.platform.problem.Violation;

/** A row that was refused, or taken with warnings, as it is stored: texts in both languages. */
record Finding(
    int row,
    boolean rejected,
    Map<String, String> given,
    List<Violation> violations,
    List<Violation> warnings) {}
