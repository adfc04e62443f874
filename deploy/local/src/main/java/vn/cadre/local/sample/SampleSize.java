package vn.cadre.local.sample;

/** How much to write. */
public enum SampleSize {
  /** Every dated figure: about 2,500 people, loaded in seconds. */
  SMALL,
  /** The same people and 30,000 more of today in the province Quảng Ninh. */
  PROVINCE
}
