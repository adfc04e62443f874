package vn.cadre.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/**
 * What importing rosters costs PostgreSQL, as processor time of the service's server processes by
 * role, so that other load on the machine counts little: {@code deploy/test -pl cadre-service -am
 * -Dtest=RosterCostTest -Droster.cost=5}, where 5 is the number of rosters. It asserts nothing of
 * time.
 */
@RegistryTest
@EnabledIfSystemProperty(named = "roster.cost", matches = "[1-9][0-9]*")
class RosterCostTest {
  private static final Logger LOG = Logger.getLogger(RosterCostTest.class);
  private static final int ROSTERS = Integer.getInteger("roster.cost", 1);
  private static final int ROWS = Integer.getInteger("roster.cost.rows", 3_000);
  private static final int PEOPLE_OF_A_UNIT = 50;
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final List<String> FAMILIES =
      List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô");
  private static final List<String> MIDDLES =
      List.of("Văn", "Thị", "Đức", "Minh", "Thị Thu", "Quốc", "Ngọc", "Xuân", "Thị Thanh", "Hữu");
  private static final List<String> GIVEN =
      List.of(
          "An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hải", "Hạnh", "Hoa", "Hùng", "Hương", "Lan",
          "Linh", "Long", "Mai", "Nam", "Nga", "Phong", "Phương", "Quân", "Sơn", "Tâm", "Thảo",
          "Thắng", "Tuấn", "Vân", "Yến");

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void importingRosters() throws Exception {
    var random = new Random(20251123);
    var province = root("COST");
    var staff = title("STAFF");
    try (var superuser = Superuser.of(url)) {
      var app = new ArrayList<Long>();
      for (int roster = 0; roster <= ROSTERS; roster++) {
        var units = units(province, staff);
        var before = milliseconds(superuser);
        taken("cadres", people(units, staff, random), ROWS);
        var spent = new TreeMap<String, Long>();
        milliseconds(superuser)
            .forEach((role, now) -> spent.put(role, now - before.getOrDefault(role, 0L)));
        LOG.infof("Roster %d of %d rows, ms of processor time: %s", roster, ROWS, spent);
        if (roster > 0) {
          app.add(spent.get("app"));
        }
      }
      Collections.sort(app);
      LOG.infof(
          "A roster of %d rows took the requests' role %d ms of processor time (median of %s)",
          ROWS, app.get(app.size() / 2), app);
    }
  }

  /** Units of the roster's own, each with seats enough. */
  private static List<String> units(Made province, Made staff) {
    var codes =
        IntStream.range(0, Math.ceilDiv(ROWS, PEOPLE_OF_A_UNIT))
            .mapToObj(i -> code("COST"))
            .toList();
    taken(
        "organisations",
        codes.stream()
            .map(code ->
                """
                {"code":"%1$s","name":"Đơn vị %1$s","level":"COMMUNE","bloc":"STATE","kind":"AGENCY","parent":"%2$s","validFrom":"2000-01-01"}\
                """
                    .formatted(code, province.code())),
        codes.size());
    taken(
        "positions",
        codes.stream()
            .map(code ->
                """
                {"organisation":"%s","title":"%s","seats":%d,"validFrom":"2000-01-01"}\
                """
                    .formatted(code, staff.code(), PEOPLE_OF_A_UNIT)),
        codes.size());
    return codes;
  }

  private static void taken(String kind, Stream<String> rows, int count) {
    var job = Import.ndjson(kind, "create", rows.collect(Collectors.joining("\n")), EVERYWHERE);
    assertThat(job.getInt("accepted")).isEqualTo(count);
  }

  /** Names, days and levels as unlike as a province's. */
  private static Stream<String> people(List<String> units, Made staff, Random random) {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> {
          var unit = units.get(i / PEOPLE_OF_A_UNIT);
          var year = 1968 + random.nextInt(32);
          var sex = random.nextInt(2);
          return """
          {"personalId":"%s","fullName":"%s %s %s","gender":"%s","birthDate":"%d-%02d-%02d","ethnicGroup":"01",\
          "nativePlace":"Xã Đông Phú, huyện Lục Nam","category":"CIVIL_SERVANT","organisation":"%s","title":"%s",\
          "appointedFrom":"%d-%02d","recruitedOn":"%d-09-01",%s\
          "professionalLevel":"UNIVERSITY","professionalAwardedOn":"%d"%s,\
          "decisionNumber":"%s/QĐ","decisionDate":"2024-06-20","decisionIssuer":"Sở Nội vụ"}\
          """
              .formatted(
                  "079%d%02d%06d".formatted(sex, year % 100, PEOPLE.incrementAndGet()),
                  one(FAMILIES, random),
                  one(MIDDLES, random),
                  one(GIVEN, random),
                  sex == 1 ? "FEMALE" : "MALE",
                  year,
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  unit,
                  staff.code(),
                  2012 + random.nextInt(12),
                  1 + random.nextInt(12),
                  year + 23,
                  random.nextInt(3) > 0
                      ? "\"partyAdmittedOn\":\"%d-02-03\",".formatted(year + 26)
                      : "",
                  year + 22,
                  random.nextInt(5) > 0
                      ? ",\"politicalTheoryLevel\":\"INTERMEDIATE\",\"politicalTheoryAwardedOn\":\"%d\""
                          .formatted(year + 30)
                      : "",
                  unit);
        });
  }

  private static String one(List<String> parts, Random random) {
    return parts.get(random.nextInt(parts.size()));
  }

  /** How long the server processes of each of the service's roles have been on a processor. */
  private static Map<String, Long> milliseconds(Superuser superuser) {
    var spent = new TreeMap<String, Long>();
    superuser.list(
        row ->
            spent.merge(
                row.getString(1).replaceFirst(".*_", ""), onProcessor(row.getLong(2)), Long::sum),
        """
        SELECT usename, pid FROM pg_stat_activity
        WHERE datname = current_database() AND usename <> current_user AND backend_type = 'client backend'\
        """);
    return spent;
  }

  private static long onProcessor(long pid) {
    try {
      var words = Files.readString(Path.of("/proc/%d/schedstat".formatted(pid))).split(" ");
      return Long.parseLong(words[0]) / 1_000_000;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
