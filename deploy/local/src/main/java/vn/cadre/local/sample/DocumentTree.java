package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.List;

/** The plan of Chi Lăng that rests on the resolution of its province. */
final class DocumentTree {

  private DocumentTree() {}

  static void register(Roster roster) {
    Decision resolution =
        new Decision(
            "RESOLUTION",
            "67-NQ/TU",
            LocalDate.of(2013, 9, 11),
            "Tỉnh ủy Lạng Sơn",
            null,
            null,
            "Nghị quyết của Tỉnh ủy về công tác cán bộ",
            null,
            List.of());
    roster.add(resolution);
    roster.add(
        new Decision(
            "PLAN",
            "71-KH/HU",
            LocalDate.of(2014, 4, 14),
            "Huyện ủy Chi Lăng",
            null,
            null,
            "Kế hoạch thực hiện Nghị quyết 67-NQ/TU",
            resolution,
            List.of()));
  }
}
