package vn.cadre.training.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.Attained;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** What people are qualified for, without who they are. One that was read stays right. */
@ApplicationScoped
class Attainments {
  /** So many are kept; a nation has more only where free texts differ wildly. */
  private static final int KEPT = 50_000;

  private final Sql sql;
  private final Json json;
  private final Map<Integer, List<Attained>> known = new ConcurrentHashMap<>();

  Attainments(Sql sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  private record Written(
      String kind,
      String level,
      @Nullable Integer order,
      @Nullable String speciality,
      String status) {}

  Map<Integer, List<Attained>> of(Collection<Integer> ids) {
    var found = new HashMap<Integer, List<Attained>>();
    ids.forEach(id -> {
      var one = known.get(id);
      if (one != null) {
        found.put(id, one);
      }
    });
    var unknown = ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
    if (!unknown.isEmpty()) {
      sql.list(
          "SELECT id, content FROM attainment WHERE id = ANY (?)",
          List.of(SqlArray.of("integer", unknown)),
          row -> found.put(row.getInt("id"), read(row.getString("content"))));
      if (known.size() + unknown.size() > KEPT) {
        known.clear();
      }
      unknown.forEach(id -> known.put(id, found.getOrDefault(id, List.of())));
    }
    return found;
  }

  private List<Attained> read(String content) {
    return Arrays.stream(json.read(content, Written[].class))
        .map(one ->
            new Attained(
                one.kind(),
                one.level(),
                one.order() == null ? 0 : one.order(),
                one.speciality(),
                one.status().equals("STUDYING")))
        .toList();
  }
}
