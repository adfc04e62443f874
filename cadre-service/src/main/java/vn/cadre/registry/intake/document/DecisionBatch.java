package vn.cadre.registry.intake.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.DecisionState;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.organisation.OrganisationRef;
import vn.cadre.registry.problem.RegistryProblem;

/** One batch of documents and whom they are about. */
final class DecisionBatch {
  private static final String PAPERS =
      """
      SELECT d.* FROM decision d
      WHERE (d.number, d.date, d.issuer) IN (SELECT * FROM unnest(?::text[], ?::date[], ?::text[]))
      ORDER BY d.id FOR NO KEY UPDATE\
      """;
  private static final String SUBJECTS =
      """
      SELECT s.id, s.version, s.decision_id, s.cadre_id, s.position_id, s.organisation_id, s.statement FROM decision_subject s
      WHERE s.decision_id = ANY (?::uuid[])\
      """;
  private static final String BASES =
      "SELECT b.decision_id, b.basis_id FROM decision_basis b WHERE b.decision_id = ANY (?::uuid[])";

  private static final String UNSEEN =
      "SELECT id FROM unnest(?::uuid[]) AS known (id) WHERE NOT decision_is_told(id)";

  private final ImportRun run;
  private final Sql sql;
  private final List<ImportRow> rows;
  private final LocalDate today;
  private final Map<String, Lookups.Person> people;
  private final Map<String, OrganisationRef> organisations;
  private final Places places;
  private final Map<Paper.Key, Paper> known = new HashMap<>();
  private final Set<UUID> unseen;
  private final Map<Subject, Said> said = new HashMap<>();
  private final Set<Rest> rests = new HashSet<>();

  private final Map<Paper.Key, Paper> fresh = new LinkedHashMap<>();
  private final Map<Paper.Key, Paper> completed = new LinkedHashMap<>();
  private final List<Said> named = new ArrayList<>();
  private final List<Said> restated = new ArrayList<>();
  private final Set<Rest> resting = new HashSet<>();

  private record Subject(
      UUID decision, @Nullable UUID cadre, @Nullable UUID position, @Nullable UUID organisation) {

    boolean isNobody() {
      return cadre == null && position == null && organisation == null;
    }
  }

  private record Said(UUID id, long version, Subject subject, @Nullable String statement) {}

  private record Rest(UUID decision, UUID basis) {}

  DecisionBatch(ImportRun run, Sql sql, Lookups lookups, CivilClock clock, List<ImportRow> rows) {
    this.run = run;
    this.sql = sql;
    this.rows = rows;
    today = clock.today();
    people = lookups.people(Lookups.distinct(rows, "personalId"));
    people.values().removeIf(person -> !run.scope().covers(person.path()));
    organisations =
        lookups.organisations(
            Lookups.distinct(rows, "organisation", "issuerOrganisation"), run.scope());
    places = Places.of(sql, rows, run.scope());
    var keys =
        rows.stream()
            .flatMap(row -> Stream.of(key(row), basis(row)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    papers(keys).forEach(paper -> known.put(paper.key(), paper));
    unseen =
        Set.copyOf(
            sql.list(
                UNSEEN,
                List.of(SqlArray.of("uuid", known.values().stream().map(Paper::id).toList())),
                row -> row.getObject(1, UUID.class)));
    var ids = SqlArray.of("uuid", known.values().stream().map(Paper::id).toList());
    sql.list(
        SUBJECTS,
        List.of(ids),
        row -> {
          var subject =
              new Subject(
                  row.getObject("decision_id", UUID.class),
                  row.getObject("cadre_id", UUID.class),
                  row.getObject("position_id", UUID.class),
                  row.getObject("organisation_id", UUID.class));
          return said.put(
              subject,
              new Said(
                  row.getObject("id", UUID.class),
                  row.getLong("version"),
                  subject,
                  row.getString("statement")));
        });
    sql.list(
        BASES,
        List.of(ids),
        row ->
            rests.add(
                new Rest(
                    row.getObject("decision_id", UUID.class),
                    row.getObject("basis_id", UUID.class))));
  }

  void write() {
    for (var row : rows) {
      check(row);
      if (row.isGood()) {
        take(row);
      }
    }
    papers(fresh.values()).with("version", "bigint", p -> 0).insert(sql, "decision");
    completions().update(sql, "decision", Paper::version);
    subjects(named);
    Rows.of(restated)
        .with("id", "uuid", Said::id)
        .with("statement", "text", Said::statement)
        .update(sql, "decision_subject", Said::version);
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
    if (basis != null && paper(basis) == null) {
      RowProblem.UNKNOWN_DECISION.at(row, "basisNumber");
    }
  }

  private void take(ImportRow row) {
    var key = Objects.requireNonNull(key(row));
    var type = Objects.requireNonNull(row.constant("type", DecisionType.class));
    var issuer = row.text("issuerOrganisation");
    var given = Paper.of(row, key, type, issuer == null ? null : organisations.get(issuer).id());
    var now = paper(key);
    var paper = now == null ? given : now;
    if (now != null && !fresh.containsKey(key) && unseen.contains(now.id())) {
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
    var subject = subject(row, paper.id());
    var before = said.get(subject);
    if (!run.upserts() && (before != null || subject.isNobody() && known.containsKey(key))) {
      RowProblem.DUPLICATE.at(row, "number");
      return;
    }
    register(key, now, given);
    say(row, subject, before);
    rest(row, paper.id());
  }

  private void register(Paper.Key key, @Nullable Paper now, Paper given) {
    if (now == null) {
      fresh.put(key, given);
      return;
    }
    var whole = now.completedBy(given);
    if (!whole.equals(now)) {
      (fresh.containsKey(key) ? fresh : completed).put(key, whole);
    }
  }

  private void say(ImportRow row, Subject subject, @Nullable Said before) {
    var statement = row.text("statement");
    if (subject.isNobody()) {
      return;
    }
    if (before == null) {
      var now = new Said(UuidV7.next(), 0, subject, statement);
      named.add(now);
      said.put(subject, now);
    } else if (statement != null && !statement.equals(before.statement())) {
      restated.add(new Said(before.id(), before.version(), subject, statement));
    }
  }

  private void rest(ImportRow row, UUID decision) {
    var basis = basis(row);
    if (basis == null) {
      return;
    }
    var rest = new Rest(decision, Objects.requireNonNull(paper(basis)).id());
    if (rests.add(rest)) {
      resting.add(rest);
    }
  }

  private Subject subject(ImportRow row, UUID decision) {
    var person = row.text("personalId");
    var position = places.on(row);
    var organisation = row.text("organisation");
    return new Subject(
        decision,
        person == null ? null : Objects.requireNonNull(people.get(person)).id(),
        position,
        position != null || organisation == null
            ? null
            : Objects.requireNonNull(organisations.get(organisation)).id());
  }

  private @Nullable Paper paper(Paper.Key key) {
    return Stream.of(fresh, completed, known)
        .map(papers -> papers.get(key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Paper.@Nullable Key key(ImportRow row) {
    return Paper.Key.of(row, "number", "date", "issuer");
  }

  private static Paper.@Nullable Key basis(ImportRow row) {
    return Paper.Key.of(row, "basisNumber", "basisDate", "basisIssuer");
  }

  private List<Paper> papers(List<Paper.Key> keys) {
    return keys.isEmpty()
        ? List.of()
        : sql.list(
            PAPERS,
            List.of(
                SqlArray.of("text", keys.stream().map(Paper.Key::number).toList()),
                SqlArray.of("date", keys.stream().map(Paper.Key::date).toList()),
                SqlArray.of("text", keys.stream().map(Paper.Key::issuer).toList())),
            Paper::read);
  }

  private static Rows<Paper> papers(Collection<Paper> papers) {
    return Rows.of(List.copyOf(papers))
        .with("id", "uuid", Paper::id)
        .with("type", "text", Paper::type)
        .with("number", "text", p -> p.key().number())
        .with("date", "date", p -> p.key().date())
        .with("issuer", "text", p -> p.key().issuer())
        .with("issuer_organisation_id", "uuid", Paper::issuerOrganisationId)
        .with("tier", "text", Paper::tier)
        .with("summary", "text", Paper::summary)
        .with("state", "text", Paper::state);
  }

  private Rows<Paper> completions() {
    return Rows.of(List.copyOf(completed.values()))
        .with("id", "uuid", Paper::id)
        .with("issuer_organisation_id", "uuid", Paper::issuerOrganisationId)
        .with("tier", "text", Paper::tier)
        .with("summary", "text", Paper::summary);
  }

  private void subjects(List<Said> subjects) {
    Rows.of(subjects)
        .with("id", "uuid", Said::id)
        .with("version", "bigint", s -> 0)
        .with("decision_id", "uuid", s -> s.subject().decision())
        .with("cadre_id", "uuid", s -> s.subject().cadre())
        .with("position_id", "uuid", s -> s.subject().position())
        .with("organisation_id", "uuid", s -> s.subject().organisation())
        .with("statement", "text", Said::statement)
        .insert(sql, "decision_subject");
  }
}
