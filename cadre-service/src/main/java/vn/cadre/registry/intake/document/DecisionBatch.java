package vn.cadre.registry.intake.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.DecisionState;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.problem.RegistryProblem;

/** One batch of documents and whom they are about. */
final class DecisionBatch {
  private static final String BASES =
      "SELECT b.decision_id, b.basis_id FROM decision_basis b WHERE b.decision_id = ANY (?::uuid[])";

  private final ImportRun run;
  private final Sql sql;
  private final List<ImportRow> rows;
  private final LocalDate today;
  private final Map<String, Lookups.Person> people;
  private final Map<String, OrganisationRef> organisations;
  private final Places places;
  private final Register register;
  private final Statements statements;
  private final Set<Rest> rests;
  private final Circles circles;
  private final Set<Rest> resting = new HashSet<>();

  private record Rest(UUID decision, UUID basis) {}

  DecisionBatch(ImportRun run, Sql sql, Lookups lookups, CivilClock clock, List<ImportRow> rows) {
    this.run = run;
    this.sql = sql;
    this.rows = rows;
    today = clock.today();
    people = lookups.people(ImportRow.distinct(rows, "personalId"));
    people.values().removeIf(person -> !run.scope().covers(person.path()));
    organisations =
        lookups.organisations(
            ImportRow.distinct(rows, "organisation", "issuerOrganisation"), run.scope());
    places = Places.of(sql, rows, run.scope());
    register =
        new Register(
            sql,
            rows.stream()
                .flatMap(row -> Stream.of(key(row), basis(row)))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    statements = new Statements(sql, register.ids());
    rests =
        new HashSet<>(
            sql.list(
                BASES,
                List.of(SqlArray.of("uuid", register.ids())),
                row ->
                    new Rest(
                        row.getObject("decision_id", UUID.class),
                        row.getObject("basis_id", UUID.class))));
    circles = Circles.of(sql, rows, register.ids());
  }

  void write() {
    for (var row : rows) {
      check(row);
      if (row.isGood()) {
        take(row);
      }
    }
    register.write(sql);
    statements.write(sql);
    Rows.of(List.copyOf(resting))
        .with("decision_id", "uuid", Rest::decision)
        .with("basis_id", "uuid", Rest::basis)
        .insert(sql, "decision_basis");
  }

  private void check(ImportRow row) {
    Lookups.require(people, row, "personalId", RowProblem.UNKNOWN_CADRE);
    Lookups.require(organisations, row, "organisation", RowProblem.UNKNOWN_ORGANISATION);
    Lookups.require(organisations, row, "issuerOrganisation", RowProblem.UNKNOWN_ORGANISATION);
    new PaperCheck(row, today).check();
    if (row.has("title") && places.on(row) == null) {
      RowProblem.UNKNOWN_POSITION.at(row, "title");
    }
    var basis = basis(row);
    if (basis != null && register.paper(basis) == null) {
      RowProblem.UNKNOWN_DECISION.at(row, "basisNumber");
    }
  }

  private void take(ImportRow row) {
    var key = Objects.requireNonNull(key(row));
    var type = Objects.requireNonNull(row.constant("type", DecisionType.class));
    var issuer = row.text("issuerOrganisation");
    var given = Paper.of(row, key, type, issuer == null ? null : organisations.get(issuer).id());
    var now = register.paper(key);
    if (now != null && register.hides(now)) {
      row.reject("number", RegistryProblem.DUPLICATE_DECISION);
      return;
    }
    if (now != null && now.contradicts(given)) {
      row.reject("type", RegistryProblem.DECISION_DIFFERS);
      return;
    }
    if (now != null && now.state() == DecisionState.REVOKED) {
      row.reject("number", RegistryProblem.DECISION_REVOKED);
      return;
    }
    if (closesCircle(row, now)) {
      RowProblem.BASIS_CIRCLE.at(row, "basisNumber");
      return;
    }
    var paper = now == null ? given : now;
    var subject = subject(row, paper.id());
    var repeats = statements.names(subject) || subject.isNobody() && register.had(key);
    if (!run.upserts() && repeats) {
      RowProblem.DUPLICATE.at(row, "number");
      return;
    }
    register.note(key, given);
    statements.say(subject, row.text("statement"));
    rest(row, paper.id());
  }

  private boolean closesCircle(ImportRow row, @Nullable Paper paper) {
    var basis = basis(row);
    return basis != null
        && circles.wouldClose(
            paper == null ? null : paper.id(), Objects.requireNonNull(register.paper(basis)).id());
  }

  private void rest(ImportRow row, UUID decision) {
    var basis = basis(row);
    if (basis == null) {
      return;
    }
    var rest = new Rest(decision, Objects.requireNonNull(register.paper(basis)).id());
    if (rests.add(rest)) {
      resting.add(rest);
      circles.add(rest.decision(), rest.basis());
    }
  }

  private Statements.Subject subject(ImportRow row, UUID decision) {
    var person = row.text("personalId");
    var position = places.on(row);
    var organisation = row.text("organisation");
    return new Statements.Subject(
        decision,
        person == null ? null : Objects.requireNonNull(people.get(person)).id(),
        position,
        position != null || organisation == null
            ? null
            : Objects.requireNonNull(organisations.get(organisation)).id());
  }

  private static Paper.@Nullable Key key(ImportRow row) {
    return Paper.Key.of(row, "number", "date", "issuer");
  }

  private static Paper.@Nullable Key basis(ImportRow row) {
    return Paper.Key.of(row, "basisNumber", "basisDate", "basisIssuer");
  }
}
