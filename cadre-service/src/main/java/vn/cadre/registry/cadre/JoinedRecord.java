package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.known.Recorded;
import vn.cadre.registry.known.Records;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * Answers for a record that was joined into another: where that one is, and what the joined one
 * said until then.
 */
@ApplicationScoped
class JoinedRecord {
  private static final String THEN = "SELECT c.joined_to FROM %s c";

  private final Cadres homes;
  private final CadreReader reader;
  private final Records records;
  private final PersonalData personalData;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final CivilClock clock;
  private final Sql sql;

  JoinedRecord(
      Cadres homes,
      CadreReader reader,
      Records records,
      PersonalData personalData,
      CurrentCaller caller,
      CurrentScope scope,
      CivilClock clock,
      Sql sql) {
    this.homes = homes;
    this.reader = reader;
    this.records = records;
    this.personalData = personalData;
    this.caller = caller;
    this.scope = scope;
    this.clock = clock;
    this.sql = sql;
  }

  /** Where the record went, if the caller reads the one that it went into. */
  ProblemException gone(UUID id) {
    return homes
        .survivor(id)
        .filter(survivor -> caller.get().owns(id) || isRead(survivor))
        .map(RegistryProblem::joinedInto)
        .orElseGet(ProblemException::notFound);
  }

  /** What the record said at an instant at which it stood by itself. */
  @Transactional(Transactional.TxType.MANDATORY)
  CadreView asRecorded(UUID id, CadreResource.AsOf asked, LocalDate day) {
    if (asked.known().knownAt() == null || homes.survivor(id).filter(this::isReadToday).isEmpty()) {
      throw gone(id);
    }
    var source = records.of(id, asked.known());
    if (wasJoined(source)) {
      throw gone(id);
    }
    var home = homes.home(source, day).orElseThrow(ProblemException::notFound);
    var sight = personalData.isShownOf(id) ? Sight.WHOLE : Sight.MASKED;
    return reader.view(source, day, home, sight);
  }

  private boolean wasJoined(Recorded source) {
    return sql
        .list(
            THEN.formatted(source.rows("cadre", "cadres")),
            source.arguments(),
            row -> row.getObject(1, UUID.class))
        .stream()
        .anyMatch(Objects::nonNull);
  }

  private boolean isReadToday(UUID survivor) {
    return homes.readable(survivor, clock.today(), caller.get(), scope.get()).isPresent();
  }

  private boolean isRead(UUID survivor) {
    var today = clock.today();
    var who = caller.get();
    return isReadToday(survivor)
        || homes.belongedBefore(today, survivor, who, scope.get())
        || homes.secondPlace(survivor, today, who, scope.get()).isPresent();
  }
}
