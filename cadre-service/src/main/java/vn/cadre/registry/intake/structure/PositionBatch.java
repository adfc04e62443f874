package vn.cadre.registry.intake.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Posts;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.position.PositionState;
import vn.cadre.registry.position.PositionView;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.TitleView;

/** Registers positions and changes their seats, a batch at a time. */
final class PositionBatch implements BatchWriter {
  private static final String AGGREGATE = "positions";
  private static final String HIGHEST_SEAT =
      """
      SELECT position_id, max(seat_no) FROM appointment
      WHERE position_id = ANY (?) AND coalesce(valid_to, 'infinity') > ? GROUP BY position_id\
      """;

  private final ImportRun run;
  private final Sql sql;
  private final Lookups lookups;
  private final Posts posts;
  private final Outbox outbox;
  private final CivilClock clock;

  PositionBatch(
      ImportRun run, Sql sql, Lookups lookups, Posts posts, Outbox outbox, CivilClock clock) {
    this.run = run;
    this.sql = sql;
    this.lookups = lookups;
    this.posts = posts;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void write(List<ImportRow> rows) {
    new Batch(rows).write(rows);
  }

  private record New(PositionView view, UUID titleId) {}

  private final class Batch {
    private final Map<String, OrganisationRef> organisations;
    private final Map<String, TitleView> titles;
    private final Posts.Known known;
    private final Map<UUID, Integer> highestSeats = new HashMap<>();
    private final List<New> created = new ArrayList<>();
    private final List<PositionView> changed = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    Batch(List<ImportRow> rows) {
      organisations =
          lookups.organisationsHeld(ImportRow.distinct(rows, "organisation"), run.scope());
      titles = lookups.titles(ImportRow.distinct(rows, "title"));
      known = posts.locked(rows);
      var ids =
          known.byPlace().values().stream().flatMap(List::stream).map(PositionView::id).toList();
      if (run.upserts() && !ids.isEmpty()) {
        sql.list(
            HIGHEST_SEAT,
            List.of(SqlArray.of("uuid", ids), clock.today()),
            row -> highestSeats.put(row.getObject(1, UUID.class), row.getInt(2)));
      }
    }

    void write(List<ImportRow> rows) {
      rows.forEach(this::take);
      Rows.of(created)
          .with("id", "uuid", n -> n.view().id())
          .with("version", "bigint", n -> n.view().version())
          .with("organisation_id", "uuid", n -> n.view().organisationId())
          .with("title_id", "uuid", New::titleId)
          .with("seats", "integer", n -> n.view().seats())
          .with("management_tier", "text", n -> n.view().managementTier())
          .with("non_local", "boolean", n -> n.view().nonLocal())
          .with("term_limited", "boolean", n -> n.view().termLimited())
          .with("valid_from", "date", n -> n.view().validFrom())
          .with("valid_to", "date", n -> n.view().validTo())
          .insert(sql, "position");
      Rows.of(changed)
          .with("id", "uuid", PositionView::id)
          .with("seats", "integer", PositionView::seats)
          .with("management_tier", "text", PositionView::managementTier)
          .with("non_local", "boolean", PositionView::nonLocal)
          .with("term_limited", "boolean", PositionView::termLimited)
          .update(sql, "position", p -> p.version() - 1);
      outbox.append(events);
    }

    private void take(ImportRow row) {
      var organisation =
          Lookups.require(organisations, row, "organisation", RowProblem.UNKNOWN_ORGANISATION);
      var title = Lookups.require(titles, row, "title", RowProblem.UNKNOWN_TITLE);
      var from = row.day("validFrom");
      var to = row.day("validTo");
      if (from != null && to != null && !to.isAfter(from)) {
        RowProblem.ENDS_BEFORE_START.at(row, "validTo");
      }
      if (organisation == null || title == null || from == null) {
        return;
      }
      var now =
          known.at(new Posts.Place(organisation.code(), title.code())).stream()
              .filter(p -> overlap(p, from, to))
              .findFirst()
              .orElse(null);
      if (now == null) {
        create(row, organisation, title, from, to);
      } else {
        change(row, now, organisation);
      }
    }

    private void create(
        ImportRow row,
        OrganisationRef organisation,
        TitleView title,
        LocalDate from,
        @Nullable LocalDate to) {
      if (!organisation.existsThroughout(from, to)) {
        row.reject("organisation", RegistryProblem.ORGANISATION_NOT_IN_FORCE);
      }
      if (!row.isGood()) {
        return;
      }
      var view =
          new PositionView(
              UuidV7.next(),
              0,
              organisation.id(),
              organisation.code(),
              organisation.name(),
              title.code(),
              title.name(),
              title.rank(),
              Objects.requireNonNull(row.whole("seats")),
              row.constant("managementTier", ManagementTier.class),
              Boolean.TRUE.equals(row.truth("nonLocal")),
              Boolean.TRUE.equals(row.truth("termLimited")),
              from,
              to);
      created.add(new New(view, title.id()));
      events.add(
          new DomainEvent(
              AGGREGATE,
              view.id(),
              1,
              "created",
              Map.of("seats", view.seats()),
              PositionState.of(view),
              SeenBy.through(organisation.path())));
    }

    private void change(ImportRow row, PositionView now, OrganisationRef organisation) {
      if (!run.upserts()) {
        row.reject("title", RegistryProblem.POSITION_OVERLAP);
        return;
      }
      if (!now.validFrom().equals(row.day("validFrom"))) {
        RowProblem.IMMUTABLE.at(row, "validFrom");
      }
      if (row.day("validTo") != null && !row.day("validTo").equals(now.validTo())) {
        RowProblem.IMMUTABLE.at(row, "validTo");
      }
      var seats = row.whole("seats");
      if (seats != null && seats < highestSeats.getOrDefault(now.id(), 0)) {
        row.reject("seats", RegistryProblem.SEATS_IN_USE);
      }
      if (!row.isGood() || seats == null) {
        return;
      }
      var tier = row.constant("managementTier", ManagementTier.class);
      var nonLocal = row.truth("nonLocal");
      var termLimited = row.truth("termLimited");
      var next =
          new PositionView(
              now.id(),
              now.version() + 1,
              now.organisationId(),
              now.organisationCode(),
              now.organisationName(),
              now.titleCode(),
              now.titleName(),
              now.rank(),
              seats,
              tier == null ? now.managementTier() : tier,
              nonLocal == null ? now.nonLocal() : nonLocal,
              termLimited == null ? now.termLimited() : termLimited,
              now.validFrom(),
              now.validTo());
      var changes = new HashMap<>(Changes.between(now, next));
      changes.remove("version");
      if (!changes.isEmpty()) {
        changed.add(next);
        events.add(
            new DomainEvent(
                AGGREGATE,
                now.id(),
                next.version() + 1,
                "changed",
                changes,
                PositionState.of(next),
                SeenBy.through(organisation.path())));
      }
    }
  }

  private static boolean overlap(PositionView p, LocalDate from, @Nullable LocalDate to) {
    return (p.validTo() == null || from.isBefore(p.validTo()))
        && (to == null || to.isAfter(p.validFrom()));
  }
}
