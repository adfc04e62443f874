package vn.cadre.registry.statistics;

/** What a figure counts; no figure mixes two. */
public enum StatisticUnit {
  PERSON,
  TURN,
  POST,
  CLASS,
  QUOTA,
  ORGANISATION
}
