package vn.cadre.kernel.standard;

/**
 * Where a grade stands among those it can be compared with.
 *
 * @param series grades of one series are compared with each other, and with no others
 * @param rank in the series; more is higher
 */
public record GradeRank(String grade, String series, int rank) {}
