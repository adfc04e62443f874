package vn.cadre.registry.code;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;

/** Hình thức kỷ luật, of the State (NĐ 172/2025) and of the Party. */
public enum Discipline implements Code {
  REPRIMAND("Khiển trách", "Reprimand", DisciplineKind.STATE, DisciplineKind.PARTY),
  WARNING("Cảnh cáo", "Warning", DisciplineKind.STATE, DisciplineKind.PARTY),
  REMOVAL("Cách chức", "Removal from office", DisciplineKind.STATE, DisciplineKind.PARTY),
  DISMISSAL("Buộc thôi việc, bãi nhiệm", "Dismissal", DisciplineKind.STATE),
  EXPULSION("Khai trừ", "Expulsion", DisciplineKind.PARTY),
  DEMOTION("Giáng chức", "Demotion", DisciplineKind.STATE),
  SALARY_REDUCTION("Hạ bậc lương", "Salary reduction", DisciplineKind.STATE);

  // NĐ 172/2025, in force from this day, no longer knows demotion and reduction of salary.
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final String vi;
  private final String en;
  private final Set<DisciplineKind> kinds;

  Discipline(String vi, String en, DisciplineKind... kinds) {
    this.vi = vi;
    this.en = en;
    this.kinds = Set.of(kinds);
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public @Nullable LocalDate validTo() {
    return this == DEMOTION || this == SALARY_REDUCTION ? REFORM : null;
  }

  /** Whether the State or the Party, or both, give it. */
  public Set<DisciplineKind> kinds() {
    return kinds;
  }
}
