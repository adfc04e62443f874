package vn.cadre.registry.statistics;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.print.Figures;
import vn.cadre.platform.print.Paper;
import vn.cadre.platform.problem.Bilingual;

/** What papers of statistics say alike, in one language. */
public final class PaperWords {
  private static final Bilingual ORGANISATION = new Bilingual("Tổ chức", "Organisation");
  private static final Bilingual WHOLE_SCOPE =
      new Bilingual("toàn bộ phạm vi được xem", "the whole scope of the reader");
  private static final Bilingual DAY = new Bilingual("Tính đến ngày", "As of");
  private static final Bilingual BESIDE = new Bilingual("So với ngày", "Compared with");
  private static final Bilingual PERIOD = new Bilingual("Thời kỳ", "Period");
  private static final Bilingual FROM_TO =
      new Bilingual("từ %s đến hết %s", "from %s to %s, both included");
  private static final Bilingual TOTAL = new Bilingual("Tổng số", "Total");
  private static final Bilingual PEOPLE = new Bilingual("Số người", "People");
  private static final Bilingual TURNS = new Bilingual("Số lượt", "Turns");
  private static final Bilingual POSTS = new Bilingual("Số vị trí", "Posts");
  private static final Bilingual PERCENT = new Bilingual("Tỷ lệ (%)", "Share (%)");
  private static final Bilingual UNSAID =
      new Bilingual(
          "* Số nhỏ hơn 5 của thông tin được bảo vệ, và số nào cho phép suy ra chúng, không được nêu.",
          "* Counts below 5 of what is protected, and others from which they could be computed, stay unsaid.");
  private static final Bilingual SOURCE =
      new Bilingual(
          "Nguồn: hồ sơ ghi trên hệ thống. Tỷ lệ tính từ số đếm, làm tròn nửa lên đến hai chữ số thập phân.",
          "Source: what the register has on record. Shares are derived from the counts, rounded half up to two decimals.");
  private static final Bilingual REMAINDER =
      new Bilingual(
          "Dòng ngay trên tổng số là phần còn lại, gồm cả phần chưa ghi nhận; bằng 0 cũng nêu.",
          "The row right above the total is the remainder, with what is not on record; it is shown also where it is 0.");

  private final Locale language;
  private final Figures figures;

  public PaperWords(Locale language) {
    this.language = language;
    this.figures = new Figures(language);
  }

  public Locale language() {
    return language;
  }

  public Figures figures() {
    return figures;
  }

  public Paper.Fact organisation(Composition.@Nullable Place place) {
    return new Paper.Fact(
        ORGANISATION.in(language),
        place == null ? WHOLE_SCOPE.in(language) : "%s (%s)".formatted(place.name(), place.code()));
  }

  public Paper.Fact day(LocalDate day) {
    return new Paper.Fact(DAY.in(language), Figures.day(day));
  }

  public Paper.Fact beside(LocalDate day) {
    return new Paper.Fact(BESIDE.in(language), Figures.day(day));
  }

  /**
   * @param to excluded
   */
  public Paper.Fact period(LocalDate from, LocalDate to) {
    return new Paper.Fact(
        PERIOD.in(language),
        FROM_TO.with(Figures.day(from), Figures.day(to.minusDays(1))).in(language));
  }

  public String total() {
    return TOTAL.in(language);
  }

  public String counted(StatisticUnit unit) {
    return switch (unit) {
      case PERSON -> PEOPLE.in(language);
      case TURN -> TURNS.in(language);
      case POST -> POSTS.in(language);
      case CLASS, QUOTA, ORGANISATION -> throw new IllegalArgumentException(unit.name());
    };
  }

  public String percent() {
    return PERCENT.in(language);
  }

  /** The percentage of a share; none where it stays unsaid. */
  public String percent(@Nullable Share share) {
    return share == null ? Figures.NONE : figures.decimal(share.percent());
  }

  /** Says what the star means. */
  public String unsaid() {
    return UNSAID.in(language);
  }

  /** Says which row makes the others add up. */
  public String remainder() {
    return REMAINDER.in(language);
  }

  /** Says on what the figures rest. */
  public String source() {
    return SOURCE.in(language);
  }
}
