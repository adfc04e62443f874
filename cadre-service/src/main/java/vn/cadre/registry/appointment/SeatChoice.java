package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.problem.RegistryProblem;

/** Which seat somebody takes; where there is none, who holds the seats, and what would help. */
@ApplicationScoped
class SeatChoice {
  private static final int MOST_NAMED = 5;

  /** Those whose record the caller does not see have no name here. */
  private static final String HOLDERS =
      """
      SELECT a.seat_no, a.starts, a.ends, c.full_name FROM appointment a LEFT JOIN cadre c ON c.id = a.cadre_id
      WHERE a.position_id = ? AND a.seat_no = coalesce(?, a.seat_no) AND a.certain && certain_period(?, ?)
      ORDER BY a.seat_no, a.valid_from, a.id LIMIT %d\
      """
          .formatted(MOST_NAMED + 1);

  private static final Bilingual NO_FREE_SEAT =
      new Bilingual(
          "%s, %s: cả %s chỗ đều có người giữ %s (%s). Hãy kết thúc một việc giữ chức, tăng số chỗ của vị trí, hoặc chọn thời gian khác.",
          "%s, %s: all of its %s seats are held at some time %s (%s). End one of these appointments, give the position more seats, or choose another time.");
  private static final Bilingual SEAT_TAKEN =
      new Bilingual(
          "%s, %s: chỗ %s đã có người giữ %s (%s). Bỏ trống seatNo để lấy chỗ trống, hoặc kết thúc việc giữ chức đó trước.",
          "%s, %s: seat %s is held at some time %s (%s). Leave seatNo out to take a free one, or end that appointment first.");

  private final Seats seats;
  private final Sql sql;

  SeatChoice(Seats seats, Sql sql) {
    this.seats = seats;
    this.sql = sql;
  }

  private record Holder(
      int seat, PartialDate from, @Nullable PartialDate to, @Nullable String name) {

    static Holder of(ResultSet row) throws SQLException {
      var ends = row.getString("ends");
      return new Holder(
          row.getInt("seat_no"),
          PartialDate.parse(row.getString("starts")),
          ends == null ? null : PartialDate.parse(ends),
          row.getString("full_name"));
    }

    private Bilingual told() {
      var who = name == null ? new Bilingual("người ngoài phạm vi", "somebody out of scope") : null;
      return new Bilingual(
          "chỗ %s: %s, %s"
              .formatted(seat, who == null ? name : who.vi(), period(from, to, Bilingual::vi)),
          "seat %s: %s, %s"
              .formatted(seat, who == null ? name : who.en(), period(from, to, Bilingual::en)));
    }
  }

  /**
   * The seat that was asked for, or the first free one; null for who holds none.
   *
   * @throws ProblemException {@code seat-taken} or {@code no-free-seat}, naming the holders that
   *     the caller sees
   */
  @Nullable Integer of(NewAppointment given, Seats.SeatedPosition position) {
    if (!given.holdsSeat()) {
      return null;
    }
    var wanted = given.seatNo();
    if (wanted == null) {
      return seats
          .firstFree(position, given.from(), given.to())
          .orElseThrow(() -> refused(given, position, RegistryProblem.NO_FREE_SEAT, NO_FREE_SEAT));
    }
    if (!holders(given, position).isEmpty()) {
      throw refused(given, position, RegistryProblem.SEAT_TAKEN, SEAT_TAKEN);
    }
    return wanted;
  }

  private ProblemException refused(
      NewAppointment given,
      Seats.SeatedPosition position,
      RegistryProblem problem,
      Bilingual message) {
    var holders = holders(given, position);
    var wanted = given.seatNo();
    return ProblemException.of(
        problem,
        new Bilingual(
            told(message.vi(), given, position, wanted, holders, Bilingual::vi),
            told(message.en(), given, position, wanted, holders, Bilingual::en)));
  }

  private static String told(
      String message,
      NewAppointment given,
      Seats.SeatedPosition position,
      @Nullable Integer wanted,
      List<Holder> holders,
      Function<Bilingual, String> language) {
    var names =
        holders.stream()
            .limit(MOST_NAMED)
            .map(holder -> language.apply(holder.told()))
            .collect(Collectors.joining("; "));
    return message.formatted(
        position.title(),
        position.organisation(),
        Objects.requireNonNullElse(wanted, position.seats()),
        period(given.from(), given.to(), language),
        holders.size() > MOST_NAMED ? names + "; …" : names);
  }

  private static String period(
      PartialDate from, @Nullable PartialDate to, Function<Bilingual, String> language) {
    return language.apply(
        to == null
            ? new Bilingual("từ " + from, "from " + from)
            : new Bilingual(
                "từ %s đến trước %s".formatted(from, to),
                "from %s until before %s".formatted(from, to)));
  }

  private List<Holder> holders(NewAppointment given, Seats.SeatedPosition position) {
    return sql.list(
        HOLDERS,
        Arrays.asList(
            position.id(),
            given.seatNo(),
            given.from().toString(),
            given.to() == null ? null : given.to().toString()),
        Holder::of);
  }
}
