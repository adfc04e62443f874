package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;

/** Why a restructuring is refused, each reason naming what it is about. */
final class Refusals {
  private static final String BASIS =
      "Quy tắc của sổ đăng ký: tổ chức, vị trí và người giữ vị trí nối tiếp nhau không đứt đoạn";

  private Refusals() {}

  static Reason cannotEnd(Unit unit, LocalDate day) {
    var ended = unit.validTo() != null;
    return reason(
        "restructuring.organisation-in-force",
        day,
        ended ? unit.validTo() : unit.validFrom(),
        ended
            ? new Bilingual(
                    "%s đã kết thúc hoặc đã có quyết định kết thúc vào %s",
                    "%s has ended, or an end on %s was decided already")
                .with(unit.code(), unit.validTo())
            : new Bilingual(
                    "%s chỉ tồn tại từ %s nên không thể kết thúc vào %s",
                    "%s exists only since %s, so it cannot end on %s")
                .with(unit.code(), unit.validFrom(), day),
        Map.of("organisation", unit.code()));
  }

  static Reason doesNotGoOn(Unit unit, LocalDate day) {
    return reason(
        "restructuring.target-in-force",
        day,
        unit.validTo() == null ? unit.validFrom() : unit.validTo(),
        new Bilingual(
                "%s phải tồn tại vào %s và chưa có ngày kết thúc",
                "%s must exist on %s, and no end of it be decided")
            .with(unit.code(), day),
        Map.of("organisation", unit.code()));
  }

  static Reason notThere(Unit unit, LocalDate day) {
    return reason(
        "restructuring.target-in-force",
        day,
        unit.validTo() == null ? unit.validFrom() : unit.validTo(),
        new Bilingual(
                "%s phải tồn tại trước và vào %s để mang tên mới",
                "%s must exist before and on %s to get another name")
            .with(unit.code(), day),
        Map.of("organisation", unit.code()));
  }

  static Reason belowTheEnding(Unit unit, Unit ending) {
    return reason(
        "restructuring.tree-without-cycle",
        null,
        ending.code(),
        new Bilingual(
                "%s không thể đứng dưới %s, là tổ chức kết thúc",
                "%s cannot stand below %s, which ends")
            .with(unit.code(), ending.code()),
        Map.of("organisation", unit.code()));
  }

  static Reason levelEnds(Unit unit, LocalDate end) {
    return new Reason(
        "organisation.level-in-force",
        false,
        end,
        null,
        true,
        "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
        new Bilingual(
                "%s thuộc cấp không còn từ %s", "%s is of a level that no longer exists from %s on")
            .with(unit.code(), end),
        Map.of("organisation", unit.code()),
        List.of());
  }

  static Reason partLeft(String code, String above) {
    return reason(
        "restructuring.no-part-left",
        null,
        above,
        new Bilingual(
                "%s đứng dưới %s và sẽ không còn cấp trên; hãy sắp xếp cùng hoặc trước",
                "%s stands below %s and would have nothing above it; restructure it too, or before")
            .with(code, above),
        Map.of("organisation", code));
  }

  static Reason postBeginsLater(Post post, LocalDate day) {
    return reason(
        "restructuring.position-begun",
        day,
        post.validFrom(),
        new Bilingual(
                "Vị trí %s của %s chỉ bắt đầu từ %s", "The position %s of %s begins only on %s")
            .with(post.title(), post.organisation(), post.validFrom()),
        Map.of("positionId", post.id()));
  }

  static Reason bodyBeginsLater(Body body, LocalDate day) {
    return reason(
        "restructuring.body-begun",
        day,
        body.validFrom(),
        new Bilingual(
                "%s của %s chỉ bắt đầu từ %s nên không thể kết thúc trước đó; nêu tổ chức tiếp nhận ở bodies",
                "%s of %s begins only on %s and cannot end before; name in bodies where it goes")
            .with(body.name(), body.organisation(), body.validFrom()),
        Map.of("body", body.code(), "organisation", body.organisation()));
  }

  static Reason joinsLater(Body body, LocalDate joins, LocalDate day) {
    return reason(
        "restructuring.members-joined",
        day,
        joins,
        new Bilingual(
                "Có người chỉ tham gia %s của %s từ %s; nêu tổ chức tiếp nhận ở bodies",
                "Somebody joins %s of %s only on %s; name in bodies where it goes")
            .with(body.name(), body.organisation(), joins),
        Map.of("body", body.code(), "organisation", body.organisation()));
  }

  /** One of several, so that nobody can tell which. */
  static Reason bodyUntold(Body body, Unit unit) {
    return reason(
        "restructuring.body-told",
        null,
        null,
        new Bilingual(
                "%s có nhiều ban cùng loại với %s; nêu ở bodies ban này đi đâu hoặc kết thúc",
                "%s has several of the kind of %s; say in bodies where that one goes, or that it ends")
            .with(unit.name(), body.name()),
        Map.of("body", body.code(), "organisation", body.organisation()));
  }

  static Reason namedLater(Unit unit, LocalDate day, LocalDate since) {
    return reason(
        "restructuring.in-order",
        since,
        day,
        new Bilingual(
                "%s mang tên hiện nay từ %s; không thể đổi tên từ ngày sớm hơn",
                "%s has had its present name since %s; no earlier day can rename it")
            .with(unit.code(), since),
        Map.of("organisation", unit.code()));
  }

  static Reason nameComes(Unit unit, LocalDate day, LocalDate coming) {
    return reason(
        "restructuring.one-name-ahead",
        coming,
        day,
        new Bilingual(
                "%s đã được quyết định mang tên khác từ %s; chỉ đổi tên lần nữa sau ngày đó",
                "Another name of %s is decided for %s on; it is renamed again after that day only")
            .with(unit.code(), coming),
        Map.of("organisation", unit.code()));
  }

  static Reason notUndone(String resource, String units) {
    return reason(
        "restructuring.undone-by-another",
        null,
        null,
        new Bilingual(
                "Việc sắp xếp %s đã thực hiện; muốn thay đổi cần một việc sắp xếp khác",
                "The restructuring %s was carried out; it takes another one to change it")
            .with(units),
        Map.of("restructuring", resource));
  }

  /** Names the person, since somebody must decide about them. */
  static Reason withoutSeat(Holder holder) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("cadreId", holder.cadreId());
    facts.put("cadreName", holder.cadreName());
    facts.put("organisation", holder.organisation());
    if (holder.appointmentId() != null) {
      facts.put("appointmentId", holder.appointmentId());
    }
    if (holder.title() != null) {
      facts.put("title", holder.title());
    }
    return reason(
        "restructuring.everybody-seated",
        null,
        null,
        new Bilingual(
                "%s ở %s chưa có chỗ sau sắp xếp; hãy nêu ở dispositions",
                "%s of %s would be left without a seat; say in dispositions what becomes of them")
            .with(holder.cadreName(), holder.organisation()),
        facts);
  }

  private static Reason reason(
      String rule,
      @Nullable Object expected,
      @Nullable Object actual,
      Bilingual message,
      Map<String, Object> facts) {
    return new Reason(rule, false, expected, actual, true, BASIS, message, facts, List.of());
  }
}
