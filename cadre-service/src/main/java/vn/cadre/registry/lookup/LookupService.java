package vn.cadre.registry.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.kernel.PersonalId;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.access.Purpose;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;

/**
 * Finds people by number within the caller's scope. Someone outside it is as if they were not
 * there, and every attempt is logged.
 */
@ApplicationScoped
class LookupService {
  private static final String FIND =
      "SELECT c.id, c.full_name, c.category, c.status FROM cadre c WHERE c.personal_id = ?";
  private static final List<String> FIELDS = List.of("personalId");

  private final Sql sql;
  private final Cadres cadres;
  private final PersonalData personalData;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final CivilClock clock;

  LookupService(
      Sql sql,
      Cadres cadres,
      PersonalData personalData,
      CurrentScope scope,
      CurrentCaller caller,
      CivilClock clock) {
    this.sql = sql;
    this.cadres = cadres;
    this.personalData = personalData;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  private record Person(UUID id, String fullName, Category category, CadreStatus status) {

    static Person of(ResultSet row) throws SQLException {
      return new Person(
          row.getObject("id", UUID.class),
          row.getString("full_name"),
          Category.valueOf(row.getString("category")),
          CadreStatus.valueOf(row.getString("status")));
    }

    FoundCadre in(Cadres.Home home) {
      return new FoundCadre(
          id, fullName, category, status, home.organisationId(), home.code(), home.name());
    }
  }

  /** Empty where nobody in scope has the number; answered, not thrown, so that the log is kept. */
  @Transactional
  Optional<FoundCadre> find(CadreLookup asked) {
    if (!personalData.isShown()) {
      // the role is there, so it is the purpose that is missing
      new Violations().add(Purpose.HEADER, ViolationCode.REQUIRED).refuseIfAny();
    }
    var found = sql.one(FIND, List.of(asked.personalId()), Person::of).flatMap(this::inScope);
    found.ifPresentOrElse(
        person -> personalData.shown(List.of(person.id()), FIELDS),
        () -> personalData.soughtInVain(new PersonalId(asked.personalId()).masked(), FIELDS));
    return found;
  }

  private Optional<FoundCadre> inScope(Person person) {
    return cadres.readable(person.id(), clock.today(), caller.get(), scope.get()).map(person::in);
  }
}
