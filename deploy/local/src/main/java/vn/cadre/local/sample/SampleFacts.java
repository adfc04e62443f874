package vn.cadre.local.sample;

import java.time.LocalDate;

/** What other parts of the suite may rely on in the sample, whichever size was loaded. */
public final class SampleFacts {
  /**
   * The day for which the sample was written; whoever had reached the age of retirement by then
   * holds no post.
   */
  public static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 22);

  /** The day on which the district level ended and the communes of today began. */
  public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  /**
   * A unit of today for the client {@code unit-nominator}: ward Hà Đông, with its people from the
   * former district.
   */
  public static final String UNIT_NOMINATOR_ORGANISATION = "HN-HA-DONG";

  /** A province of today for the client {@code province-viewer}: Quảng Ninh. */
  public static final String PROVINCE_VIEWER_ORGANISATION = "QUANG-NINH";

  /** A commune of today for the client {@code commune-viewer}: Lương Bằng in Hưng Yên. */
  public static final String COMMUNE_VIEWER_ORGANISATION = "HY-LUONG-BANG";

  /**
   * The personal number of the cadre to whom the client {@code self} is bound: once an office head
   * in Hà Đông, in post today.
   */
  public static final String SELF_PERSONAL_ID = "001075000016";

  private SampleFacts() {}
}
