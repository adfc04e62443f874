package vn.cadre.registry.cadre;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;

/**
 * The dates of a life on record. Imprecise ones are refused only where no day that they may stand
 * for is possible; a recruitment may be recorded before its day.
 */
public record LifeDates(
    @Nullable PartialDate born,
    @Nullable PartialDate recruited,
    @Nullable PartialDate admitted,
    @Nullable PartialDate official) {
  private static final Bilingual IN_THE_FUTURE =
      new Bilingual("Ngày này chưa đến", "This day has not come yet");
  private static final Bilingual BEFORE_BIRTH =
      new Bilingual("Ngày này trước ngày sinh (%s)", "This is before the date of birth (%s)");
  private static final Bilingual BEFORE_ADMISSION =
      new Bilingual(
          "Ngày vào Đảng chính thức không thể trước ngày kết nạp (%s)",
          "Full membership cannot come before the admission (%s)");

  /** What the dates are called where they were sent. */
  public record Names(String born, String recruited, String admitted, String official) {}

  /** Takes what is wrong, as violations and rows of imports do. */
  @FunctionalInterface
  public interface Report {
    void found(String field, String code, Bilingual message);
  }

  static LifeDates of(NewCadre person) {
    var party = person.party();
    return new LifeDates(
        person.birthDate(),
        person.recruitedOn(),
        party == null ? null : party.admittedOn(),
        party == null ? null : party.officialOn());
  }

  /** Reports all that cannot be. */
  public void check(LocalDate today, Names names, Report report) {
    refuseAhead(names.born(), born, today, report);
    refuseAhead(names.admitted(), admitted, today, report);
    refuseAhead(names.official(), official, today, report);
    Map<String, @Nullable PartialDate> later = new LinkedHashMap<>();
    later.put(names.recruited(), recruited);
    later.put(names.admitted(), admitted);
    later.put(names.official(), official);
    later.forEach(
        (field, date) -> refuseBefore(field, date, born, "before-birth", BEFORE_BIRTH, report));
    refuseBefore(
        names.official(), official, admitted, "before-admission", BEFORE_ADMISSION, report);
  }

  private static void refuseAhead(
      String field, @Nullable PartialDate date, LocalDate today, Report report) {
    if (date != null && date.isCertainlyAfter(today)) {
      report.found(field, "in-the-future", IN_THE_FUTURE);
    }
  }

  private static void refuseBefore(
      String field,
      @Nullable PartialDate date,
      @Nullable PartialDate first,
      String code,
      Bilingual message,
      Report report) {
    if (date != null && first != null && date.isCertainlyBefore(first)) {
      report.found(field, code, message.with(first));
    }
  }
}
