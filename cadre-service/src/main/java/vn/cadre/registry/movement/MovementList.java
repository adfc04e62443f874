package vn.cadre.registry.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** Lists movements, so that every turn of a figure can be looked at. */
@ApplicationScoped
class MovementList {
  private static final Sorting SORTING =
      Sorting.of("m.id", "-movedOn").by("movedOn", "m.day", "date");
  private static final Bilingual ORDER =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");

  private final Sql sql;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CivilClock clock;

  MovementList(Sql sql, Organisations organisations, CurrentScope scope, CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  Page<MovementView> page(MovementQuery query, String fingerprint) {
    var violations = new Violations();
    var organisation =
        organisations.find(query.organisation(), scope.get(), "organisation", violations);
    var until = query.to() == null ? clock.today().plusDays(1) : query.to();
    var since = query.from() == null ? until.minusYears(1) : query.from();
    if (!until.isAfter(since)) {
      violations.add("to", "period-in-order", ORDER);
    }
    violations.refuseIfAny();
    var select =
        Select.of(MovementView.COLUMNS, Movements.FROM + " JOIN cadre c ON c.id = m.cadre_id")
            .whereGiven(query.cadreId(), "m.cadre_id = ?")
            .whereGiven(query.kind(), "m.kind = ANY (?)")
            .whereGiven(query.direction(), Movements.DIRECTION + " = ANY (?)")
            .whereGiven(query.bloc(), "m.to_bloc = ANY (?)")
            .whereGiven(query.crossBloc(), "m.cross_bloc = ?")
            .whereGiven(query.source(), "m.source = ?");
    between(since, until, query, select);
    Movements.withinLevels(select, query.levels());
    Movements.touching(select, scope.get());
    if (organisation != null) {
      Movements.touching(select, Scope.of(List.of(organisation.path())));
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, MovementView::of);
  }

  /** One person's movements are few enough to be asked for without a period. */
  private static void between(
      LocalDate since, LocalDate until, MovementQuery query, Select select) {
    if (query.cadreId() == null || query.from() != null) {
      select.where("m.day >= ?", since);
    }
    if (query.cadreId() == null || query.to() != null) {
      select.where("m.day < ?", until);
    }
  }
}
