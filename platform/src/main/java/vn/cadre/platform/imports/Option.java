package vn.cadre.platform.imports;

import vn.cadre.platform.problem.Bilingual;

/** One value of a column with a fixed list; cells may hold the code or either label. */
public record Option(String code, Bilingual label) {}
