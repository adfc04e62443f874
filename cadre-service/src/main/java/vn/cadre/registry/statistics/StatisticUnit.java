package vn.cadre.registry.statistics;

/** What a figure counts; no figure mixes two. */
enum StatisticUnit {
  PERSON,
  TURN,
  POST,
  CLASS,
  QUOTA,
  ORGANISATION
}
