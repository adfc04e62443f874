package vn.cadre.local.sample;

/**
 * A movement that only a report tells of.
 *
 * @param on as precise as the report tells
 * @param kind code of the kind
 * @param highestLevel code of the highest level that it touches
 * @param lowestLevel code of the lowest one
 * @param reportedIn the report
 */
record Movement(
    Person person,
    PartialDate on,
    String kind,
    String highestLevel,
    String lowestLevel,
    String reportedIn) {}
