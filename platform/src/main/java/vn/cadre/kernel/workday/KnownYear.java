package vn.cadre.kernel.workday;

/**
 * A year whose days off are all listed.
 *
 * @param source who announced them, and where that was seen
 * @param verified whether the list was checked against the source; an unverified year may lack a
 *     day
 */
public record KnownYear(int year, String source, boolean verified) {}
