package vn.cadre.registry.intake.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.organisation.OrganisationView;
import vn.cadre.registry.problem.RegistryProblem;

/** Registers and mends organisations, a batch at a time. */
final class OrganisationBatch implements BatchWriter {
  private static final String AGGREGATE = "organisations";

  // what rows are put below, and what they succeed, does not end meanwhile
  private static final String HOLD =
      "SELECT 1 FROM organisation WHERE code = ANY (?) ORDER BY id FOR NO KEY UPDATE";
  private static final String RAISE =
      "UPDATE organisation SET version = version + 1 WHERE id = ANY (?)";

  private final ImportRun run;
  private final Sql sql;
  private final Lookups lookups;
  private final Outbox outbox;

  OrganisationBatch(ImportRun run, Sql sql, Lookups lookups, Outbox outbox) {
    this.run = run;
    this.sql = sql;
    this.lookups = lookups;
    this.outbox = outbox;
  }

  private record Succession(UUID predecessor, UUID successor) {}

  @Override
  public void write(List<ImportRow> rows) {
    new Batch(rows).write(rows);
  }

  private final class Batch {
    private final Map<String, OrganisationRows.Row> known;
    private final Map<UUID, Long> versionsRead = new HashMap<>();
    private final Set<String> units;
    private final Set<String> created = new LinkedHashSet<>();
    private final List<OrganisationView> changed = new ArrayList<>();
    private final Set<String> succeeded = new LinkedHashSet<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    Batch(List<ImportRow> rows) {
      var codes = new HashSet<>(ImportRow.distinct(rows, "code", "parent"));
      rows.forEach(row -> codes.addAll(predecessors(row)));
      var above = new HashSet<>(ImportRow.distinct(rows, "parent"));
      rows.forEach(row -> above.addAll(predecessors(row)));
      sql.list(HOLD, List.of(above), row -> true);
      known = new HashMap<>();
      for (var found : OrganisationRows.find(sql, codes)) {
        known.put(found.view().code(), found);
        versionsRead.put(found.view().id(), found.view().version());
      }
      units = lookups.units(ImportRow.distinct(rows, "administrativeUnit"));
    }

    void write(List<ImportRow> rows) {
      rows.forEach(this::take);
      OrganisationRows.insert(sql, created.stream().map(known::get).toList());
      Rows.of(changed)
          .with("id", "uuid", OrganisationView::id)
          .with("name", "text", OrganisationView::name)
          .with("name_folded", "text", o -> " " + Text.fold(o.name()))
          .with("bloc", "text", OrganisationView::bloc)
          .with("kind", "text", OrganisationView::kind)
          .with("administrative_unit", "text", OrganisationView::administrativeUnit)
          .update(sql, "organisation", o -> versionsRead.get(o.id()));
      raiseVersions();
      Rows.of(successions)
          .with("predecessor_id", "uuid", Succession::predecessor)
          .with("successor_id", "uuid", Succession::successor)
          .insert(sql, "organisation_succession");
      outbox.append(events);
    }

    /** As many versions as events, one at a time: the audit trail numbers them without gaps. */
    private void raiseVersions() {
      var missing = new HashMap<UUID, Long>();
      for (var code : succeeded) {
        var view = Objects.requireNonNull(known.get(code)).view();
        missing.put(view.id(), view.version() - versionsRead.get(view.id()));
      }
      changed.forEach(view -> missing.computeIfPresent(view.id(), (id, times) -> times - 1));
      missing.values().removeIf(times -> times == 0);
      while (!missing.isEmpty()) {
        sql.update(RAISE, List.of(SqlArray.of("uuid", missing.keySet())));
        missing.replaceAll((id, times) -> times - 1);
        missing.values().removeIf(times -> times == 0);
      }
    }

    private void take(ImportRow row) {
      var existing = row.text("code") == null ? null : known.get(row.text("code"));
      var unit = row.text("administrativeUnit");
      if (unit != null && !units.contains(unit)) {
        RowProblem.UNKNOWN_UNIT.at(row, "administrativeUnit");
      }
      var from = row.day("validFrom");
      var to = row.day("validTo");
      if (from != null && to != null && !to.isAfter(from)) {
        RowProblem.ENDS_BEFORE_START.at(row, "validTo");
      }
      if (row.text("code") != null && !row.text("code").matches(Widths.CODE_FORM)) {
        RowProblem.CODE_FORM.at(row, "code");
      }
      if (existing != null && (!run.upserts() || !run.scope().covers(existing.path()))) {
        row.reject("code", RegistryProblem.DUPLICATE_CODE);
      }
      var parent = inScope(row, "parent", row.text("parent"));
      if (row.text("parent") == null && !run.scope().everywhere()) {
        RowProblem.UNKNOWN_ORGANISATION.at(row, "parent");
      }
      var predecessors =
          predecessors(row).stream().map(code -> inScope(row, "predecessors", code)).toList();
      if (existing == null) {
        create(row, parent, predecessors);
      } else {
        change(row, existing, parent);
      }
    }

    private void create(
        ImportRow row,
        OrganisationRows.@Nullable Row parent,
        List<OrganisationRows.@Nullable Row> predecessors) {
      var level = row.constant("level", OrganisationLevel.class);
      var from = row.day("validFrom");
      var to = row.day("validTo");
      if (level != null && level.validTo() != null && (to == null || to.isAfter(level.validTo()))) {
        row.reject("validTo", RegistryProblem.LEVEL_ENDED);
      }
      if (parent != null && from != null && !contains(parent.view(), from, to)) {
        row.reject("parent", RegistryProblem.PARENT_NOT_IN_FORCE);
      }
      if (!row.isGood()) {
        return;
      }
      var code = Objects.requireNonNull(row.text("code"));
      var view =
          new OrganisationView(
              UuidV7.next(),
              0,
              code,
              Objects.requireNonNull(row.text("name")),
              Objects.requireNonNull(level),
              Objects.requireNonNull(row.constant("bloc", Bloc.class)),
              Objects.requireNonNull(row.constant("kind", OrganisationKind.class)),
              row.text("administrativeUnit"),
              parent == null ? null : parent.view().id(),
              parent == null ? null : parent.view().code(),
              Objects.requireNonNull(from),
              to,
              predecessors.stream()
                  .filter(Objects::nonNull)
                  .map(p -> p.view().code())
                  .sorted()
                  .toList(),
              List.of());
      var placed =
          new OrganisationRows.Row(view, (parent == null ? "/" : parent.path()) + code + "/");
      known.put(code, placed);
      versionsRead.put(view.id(), view.version());
      created.add(code);
      tell(placed, "created", Map.of("code", code));
      view.predecessors().forEach(predecessor -> succeed(predecessor, view));
    }

    private void succeed(String predecessor, OrganisationView successor) {
      var placed = Objects.requireNonNull(known.get(predecessor));
      var next = placed.view().succeededBy(successor.code());
      var since = new OrganisationRows.Row(next, placed.path());
      known.put(predecessor, since);
      succeeded.add(predecessor);
      successions.add(new Succession(next.id(), successor.id()));
      tell(since, "succeeded", Map.of("successors", next.successors()));
    }

    private void tell(OrganisationRows.Row placed, String type, Map<String, ?> change) {
      var view = placed.view();
      events.add(
          new DomainEvent(
              AGGREGATE,
              view.id(),
              view.version() + 1,
              type,
              change,
              view,
              SeenBy.through(placed.path())));
    }

    private void change(
        ImportRow row, OrganisationRows.Row existing, OrganisationRows.@Nullable Row parent) {
      var now = existing.view();
      refuseChange(row, "level", now.level().name(), row.text("level"));
      refuseChange(row, "parent", now.parentCode(), parent == null ? null : parent.view().code());
      refuseChange(row, "validFrom", now.validFrom(), row.day("validFrom"));
      refuseChange(row, "validTo", now.validTo(), row.day("validTo"));
      if (!row.isGood()) {
        return;
      }
      var bloc = row.constant("bloc", Bloc.class);
      var kind = row.constant("kind", OrganisationKind.class);
      var unit = row.text("administrativeUnit");
      var next =
          new OrganisationView(
              now.id(),
              now.version() + 1,
              now.code(),
              Objects.requireNonNullElse(row.text("name"), now.name()),
              now.level(),
              bloc == null ? now.bloc() : bloc,
              kind == null ? now.kind() : kind,
              unit == null ? now.administrativeUnit() : unit,
              now.parentId(),
              now.parentCode(),
              now.validFrom(),
              now.validTo(),
              now.predecessors(),
              now.successors());
      var changes = new HashMap<>(Changes.between(now, next));
      changes.remove("version");
      if (!changes.isEmpty()) {
        changed.add(next);
        var since = new OrganisationRows.Row(next, existing.path());
        known.put(now.code(), since);
        tell(since, "changed", changes);
      }
    }

    private OrganisationRows.@Nullable Row inScope(
        ImportRow row, String field, @Nullable String code) {
      var placed = code == null ? null : known.get(code);
      if (code != null && (placed == null || !run.scope().covers(placed.path()))) {
        RowProblem.UNKNOWN_ORGANISATION.at(row, field);
        return null;
      }
      return placed;
    }
  }

  private static void refuseChange(
      ImportRow row, String field, @Nullable Object now, @Nullable Object given) {
    if (given != null && !given.equals(now)) {
      RowProblem.IMMUTABLE.at(row, field);
    }
  }

  private static boolean contains(OrganisationView parent, LocalDate from, @Nullable LocalDate to) {
    return !from.isBefore(parent.validFrom())
        && (parent.validTo() == null || to != null && !to.isAfter(parent.validTo()));
  }

  private static List<String> predecessors(ImportRow row) {
    var text = row.text("predecessors");
    return text == null
        ? List.of()
        : Stream.of(text.split("[;,]"))
            .map(String::strip)
            .filter(c -> !c.isEmpty())
            .distinct()
            .toList();
  }
}
