package vn.cadre.registry.staffing;

import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** An organisation has no more people of a category than its quota and what was approved beyond. */
record WithinQuota(Basis basis) implements Rule<Room> {
  private static final Bilingual WITHIN =
      new Bilingual(
          "%s có %s người trên %s biên chế năm %s", "%s has %s people for a quota of %s in %s");
  private static final Bilingual BEYOND =
      new Bilingual(
          "%s sẽ có %s người, vượt %s biên chế năm %s; cần một ngoại lệ được phê duyệt (staffing-exceptions)",
          "%s would have %s people, beyond the quota of %s in %s; it takes an approved exception (staffing-exceptions)");

  private static final Bilingual COUNTED =
      new Bilingual(
          "Đã được tính vào biên chế năm %2$s của %1$s",
          "Counts against the quota of %1$s in %2$s already");

  @Override
  public String code() {
    return "staffing.within-quota";
  }

  @Override
  public Finding judge(Room room) {
    var allowed = room.assigned() + room.excepted();
    var within = room.actual() <= allowed;
    return told(
        Finding.of(
            this,
            within,
            (within ? WITHIN : BEYOND)
                .with(
                    room.organisation(),
                    room.actual(),
                    room.assigned(),
                    String.valueOf(room.year()))),
        room);
  }

  /** Of somebody who counts there already: nobody more comes with them. */
  Finding counted(Room room) {
    return told(
        Finding.of(this, true, COUNTED.with(room.organisation(), String.valueOf(room.year()))),
        room);
  }

  private static Finding told(Finding finding, Room room) {
    return finding
        .expected(room.assigned() + room.excepted())
        .actual(room.actual())
        .fact("organisation", room.organisation())
        .fact("category", room.category())
        .fact("year", room.year())
        .fact("assigned", room.assigned())
        .fact("excepted", room.excepted());
  }
}
