package vn.cadre.registry.standard.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.standard.Attained;
import vn.cadre.registry.code.LevelsOfKind;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

/**
 * What the record says of somebody on a day.
 *
 * @param asOf the day
 * @param since the first day in the post; the day itself where it is not held
 * @param qualifications held, or studied for, on the day
 * @param grade of the salary step in force; null where none is recorded
 */
record Holder(
    LocalDate asOf,
    LocalDate since,
    List<Qualified> qualifications,
    @Nullable String grade,
    @Nullable PartialDate birthDate,
    @Nullable PartialDate admittedOn,
    @Nullable PartialDate officialOn) {

  Holder {
    qualifications = List.copyOf(qualifications);
  }

  /** A qualification, or a study for one. */
  record Qualified(
      QualificationKind kind,
      String level,
      @Nullable String speciality,
      QualificationStatus status) {

    int order() {
      return LevelsOfKind.rankOrder(kind, level);
    }
  }

  /** The qualifications, as the kernel judges them. */
  List<Attained> attained() {
    return qualifications.stream()
        .map(one ->
            new Attained(
                one.kind().name(),
                one.level(),
                one.order(),
                one.speciality(),
                one.status() == QualificationStatus.STUDYING))
        .toList();
  }

  Stream<Qualified> in(QualificationKind kind, QualificationStatus status) {
    return qualifications.stream().filter(one -> one.kind() == kind && one.status() == status);
  }

  /** The highest of a kind; null where there is none. */
  @Nullable Qualified highest(QualificationKind kind, QualificationStatus status) {
    return in(kind, status)
        .max(Comparator.comparingInt(Qualified::order).thenComparing(Qualified::level))
        .orElse(null);
  }
}
