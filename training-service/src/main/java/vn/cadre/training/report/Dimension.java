package vn.cadre.training.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;

/** By what figures are told. */
enum Dimension {
  KIND("kind", "Loại chương trình", "Kind of course", "k.kind", "k.kind", null, null),
  /** What completing its course adds to the record; NONE where that is nothing. */
  GRANTS(
      "grants",
      "Văn bằng, chứng chỉ được cấp",
      "Qualification granted",
      "coalesce(k.grants_kind, 'NONE')",
      "coalesce(k.grants_kind, 'NONE')",
      null,
      null),
  ORGANISER("organiser", "Đơn vị tổ chức", "Organiser", "o.code", "o.code", null, null),
  ORGANISER_LEVEL(
      "organiserLevel", "Cấp tổ chức", "Level of the organiser", "o.level", "o.level", null, null),
  COURSE("course", "Khóa học", "Course", "k.code", "k.code", null, null),
  /** A class is of several audiences, so it is told of turns and persons alone. */
  AUDIENCE("audience", "Đối tượng", "Audience", null, null, "n.audience", null),
  /** A class may be paid from several sources, so it is told of money alone. */
  FUNDING_SOURCE(
      "fundingSource", "Nguồn kinh phí", "Source of money", null, null, null, "x.source"),
  YEAR(
      "year",
      "Năm",
      "Year",
      "to_char(c.from_day, 'YYYY')",
      "to_char(make_date(l.year, 1, 1), 'YYYY')",
      null,
      null),
  /** Plans are made for years. */
  MONTH("month", "Tháng", "Month", "to_char(c.from_day, 'YYYY-MM')", null, null, null);

  private final String parameter;
  private final Bilingual title;
  private final @Nullable String held;
  private final @Nullable String planned;
  private final @Nullable String learners;
  private final @Nullable String cost;

  Dimension(
      String parameter,
      String vi,
      String en,
      @Nullable String held,
      @Nullable String planned,
      @Nullable String learners,
      @Nullable String cost) {
    this.parameter = parameter;
    this.title = new Bilingual(vi, en);
    this.held = held;
    this.planned = planned;
    this.learners = learners == null ? held : learners;
    this.cost = cost == null ? held : cost;
  }

  /** As requests name it. */
  String parameter() {
    return parameter;
  }

  Bilingual title() {
    return title;
  }

  boolean isPeriod() {
    return this == YEAR || this == MONTH;
  }

  /** The expression of its key; null where the measure is not told by it. */
  @Nullable String key(Measure measure) {
    return switch (measure) {
      case PLANNED -> planned;
      case HELD -> held;
      case LEARNERS -> learners;
      case COST -> cost;
    };
  }

  static Optional<Dimension> of(String parameter) {
    return Arrays.stream(values()).filter(d -> d.parameter.equals(parameter)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(Dimension::parameter).collect(Collectors.joining(", "));
  }
}
