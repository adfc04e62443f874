package vn.cadre.registry.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Papers;
import vn.cadre.registry.intake.RowProblem;

/** One batch of rows, by the rules of {@link Corrections}. */
final class EntryBatch<N extends Record, V extends EntryView> {
  private static final String ORGANISATIONS =
      "SELECT id, code FROM organisation_label WHERE code = ANY (?)";
  private static final String BIRTHS =
      "SELECT id, birth_date FROM cadre WHERE id = ANY (?) AND birth_date IS NOT NULL";
  private static final String DECISION_TYPE = "decisionType";
  private static final Bilingual MASKED =
      new Bilingual(
          "Nhập mục này bằng tệp cần vai trò personal-data",
          "Importing entries of this kind needs the role personal-data");

  private final EntryBatches with;
  private final EntryIntake<N, V> intake;
  private final EntryKind<N, V> kind;
  private final List<ImportRow> rows;
  private final ImportRun run;
  private final LocalDate today;
  private final List<EntryRows.Made<N>> fresh = new ArrayList<>();
  private final List<EntryRows.Mended<N>> mended = new ArrayList<>();

  EntryBatch(EntryBatches with, EntryIntake<N, V> intake, List<ImportRow> rows, ImportRun run) {
    this.with = with;
    this.intake = intake;
    this.kind = intake.kind();
    this.rows = rows;
    this.run = run;
    this.today = with.clock.today();
  }

  /** The people of the batch and what is known of them. */
  private record Known<N extends Record>(
      Map<String, Lookups.Person> people,
      Map<UUID, PartialDate> births,
      Map<String, UUID> organisations,
      Map<List<?>, Stored<N>> entries) {}

  void write() {
    var people = people();
    var ids = people.values().stream().map(Lookups.Person::id).toList();
    if (kind.showsInPerson()) {
      with.present.hold(ids);
    }
    var known = new Known<>(people, births(ids), organisations(), entries(people.values()));
    var papers = new Papers(with.sql, kind.cites() ? rows : List.of());
    with.policies.readOnce(
        people.values().stream().map(Lookups.Person::path).distinct().toList(),
        () -> {
          rows.forEach(row -> take(row, known, papers));
          papers.write();
          var written = new EntryRows<>(with, kind);
          with.events.tell(kind, written.write(fresh, mended, paths(people.values())));
        });
  }

  private void take(ImportRow row, Known<N> known, Papers papers) {
    if (kind.isPersonal() && !run.caller().has(Roles.PERSONAL_DATA)) {
      row.reject(RowGiven.PERSON, "masked", MASKED);
    }
    var person = Lookups.require(known.people(), row, RowGiven.PERSON, RowProblem.UNKNOWN_CADRE);
    var given = RowGiven.of(intake.given(), row);
    given.resolve(known.organisations(), ids(known.people()));
    if (kind.cites()) {
      Papers.check(row, today);
    }
    if (person == null) {
      return;
    }
    var before = known.entries().get(key(person.id(), given.read(null, null)));
    var document = kind.cites() ? document(row, papers) : null;
    var kept = before == null ? null : before.given();
    var entry = given.read(document == null ? null : paper(document), kept);
    var constraints = new Violations();
    with.constraints.check(entry, constraints);
    given.refuse(constraints.all());
    if (row.isGood()) {
      var violations = judged(entry, document, person, known.births().get(person.id()));
      if (kept != null) {
        kind.checkCorrection(kept, entry, violations);
      }
      given.refuse(violations.all());
    }
    if (row.isGood() && before != null && !run.upserts()) {
      RowProblem.DUPLICATE.at(row, RowGiven.PERSON);
    }
    if (!row.isGood() || entry.equals(kept)) {
      return;
    }
    var reason = row.text(RowGiven.REASON);
    if (before != null && reason == null) {
      row.reject(RowGiven.REASON, ViolationCode.REQUIRED.code(), ViolationCode.REQUIRED.message());
      return;
    }
    papers.cite(document);
    if (before == null) {
      fresh.add(new EntryRows.Made<>(UuidV7.next(), person.id(), entry, id(document)));
    } else {
      var decision = document == null ? before.entry().decision() : document;
      mended.add(
          new EntryRows.Mended<>(before, entry, id(decision), Objects.requireNonNull(reason)));
    }
  }

  private Violations judged(
      N entry, @Nullable DecisionView document, Lookups.Person person, @Nullable PartialDate born) {
    var violations = new Violations();
    kind.judge(entry, new Occasion(person.id(), person.path(), born, today), violations);
    if (document != null) {
      Bringing.require(kind.papers(entry), document.type(), "decision.type", violations);
    }
    return violations;
  }

  /** A row that tells no type may leave it to the register, or to the one type that is possible. */
  private @Nullable DecisionView document(ImportRow row, Papers papers) {
    var types = kind.papers();
    if (types.size() != 1
        && row.has("decisionNumber")
        && !row.has(DECISION_TYPE)
        && !papers.knows(row)) {
      row.reject(DECISION_TYPE, ViolationCode.REQUIRED.code(), ViolationCode.REQUIRED.message());
    }
    return papers.of(row, types.stream().sorted().findFirst().orElseThrow());
  }

  private static DecisionPaper paper(DecisionView document) {
    return new DecisionPaper(
        document.type(),
        document.number(),
        document.date(),
        document.issuer(),
        document.tier(),
        document.attachmentId());
  }

  private static @Nullable UUID id(@Nullable DecisionView document) {
    return document == null ? null : document.id();
  }

  private List<?> key(UUID person, N given) {
    return List.of(person, intake.key(given));
  }

  private Map<String, Lookups.Person> people() {
    var columns =
        Stream.concat(Stream.of(RowGiven.PERSON), RowGiven.relativeColumns(intake.given()).stream())
            .toArray(String[]::new);
    var people = with.lookups.people(ImportRow.distinct(rows, columns));
    people.values().removeIf(person -> !run.scope().covers(person.path()));
    return people;
  }

  private static Map<String, UUID> ids(Map<String, Lookups.Person> people) {
    return people.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, person -> person.getValue().id()));
  }

  private Map<UUID, PartialDate> births(List<UUID> ids) {
    var births = new HashMap<UUID, PartialDate>();
    with.sql.list(
        BIRTHS,
        List.of(SqlArray.of("uuid", ids)),
        row ->
            births.put(
                row.getObject("id", UUID.class), PartialDate.parse(row.getString("birth_date"))));
    return births;
  }

  private Map<String, UUID> organisations() {
    var codes = ImportRow.distinct(rows, RowGiven.organisationColumns(intake.given()));
    var found = new HashMap<String, UUID>();
    if (!codes.isEmpty()) {
      with.sql.list(
          ORGANISATIONS,
          List.of(codes),
          row -> found.put(row.getString("code"), row.getObject("id", UUID.class)));
    }
    return found;
  }

  /** Those that count, held until the transaction ends; of two alike the older one. */
  private Map<List<?>, Stored<N>> entries(Collection<Lookups.Person> people) {
    var entries = new LinkedHashMap<List<?>, Stored<N>>();
    with.table
        .held(kind, paths(people))
        .forEach(
            stored -> entries.putIfAbsent(key(stored.entry().cadreId(), stored.given()), stored));
    return entries;
  }

  private static Map<UUID, String> paths(Collection<Lookups.Person> people) {
    return people.stream().collect(Collectors.toMap(Lookups.Person::id, Lookups.Person::path));
  }
}
