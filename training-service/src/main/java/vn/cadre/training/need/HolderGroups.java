package vn.cadre.training.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/**
 * Groups holders who stand alike, so that each group is judged once by the kernel's rule however
 * many they are.
 */
@ApplicationScoped
class HolderGroups {
  private final Sql sql;
  private final Attainments attainments;

  HolderGroups(Sql sql, Attainments attainments) {
    this.sql = sql;
    this.attainments = attainments;
  }

  /**
   * Some who hold the same title, are qualified alike, and lie in the same part of the tree.
   *
   * @param place code of the organisation right below the asked one; empty for that itself
   * @param outcomes null where the title has no standard on the day
   */
  record Group(
      String titleCode,
      int attainment,
      String place,
      long people,
      @Nullable List<Outcome> outcomes) {}

  private record Counted(String titleCode, int attainment, String place, long people) {}

  private record Alike(String titleCode, int attainment) {}

  /**
   * @param byPlace whether places are told apart
   */
  List<Group> of(NeedFrame frame, boolean byPlace) {
    var counted = counted(frame, byPlace);
    var attained = attainments.of(counted.stream().map(Counted::attainment).distinct().toList());
    var rule = frame.rule();
    Map<Alike, List<Outcome>> judged = new HashMap<>();
    return counted.stream()
        .map(one -> {
          var standard = frame.standards().get(one.titleCode());
          var outcomes =
              standard == null
                  ? null
                  : judged.computeIfAbsent(
                      new Alike(one.titleCode(), one.attainment()),
                      alike ->
                          Outcome.of(
                              rule,
                              standard,
                              attained.getOrDefault(alike.attainment(), List.of())));
          return new Group(one.titleCode(), one.attainment(), one.place(), one.people(), outcomes);
        })
        .toList();
  }

  private List<Counted> counted(NeedFrame frame, boolean byPlace) {
    var root = frame.organisation() == null ? "/" : frame.organisation().path();
    var place =
        byPlace
            // a path is made of codes; what comes right behind the root is the part of the tree
            ? "split_part(substr(h.path, %d), '/', 1)".formatted(root.length() + 1)
            : "''";
    return frame
        .holders("h.title_code, h.attainment, " + place + " AS place, count(*) AS people", "")
        .grouped(
            sql,
            "1, 2, 3",
            row ->
                new Counted(
                    row.getString("title_code"),
                    row.getInt("attainment"),
                    row.getString("place"),
                    row.getLong("people")));
  }
}
