package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.organisation.OrganisationView;
import vn.cadre.registry.standard.StandardVerdicts;

/** Tells who lacks what the standard of their title asks. */
@ApplicationScoped
class GapService {
  private final Frames frames;
  private final Sql sql;
  private final CivilClock clock;

  GapService(Frames frames, Sql sql, CivilClock clock) {
    this.frames = frames;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<Gap> page(GapQuery query, String fingerprint) {
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var frame = frames.of(query.whose(), query.whose().body() != null, day, "asOf");
    var sorting =
        Sorting.of(Judged.id(frame), "name")
            .by("name", "c.name_sort", "text COLLATE \"C\"")
            .by("organisation", Judged.path(frame), "text COLLATE \"C\"")
            .by("title", "t.code", "text");
    return Judged.of(
            frame,
            Gap.COLUMNS.formatted(frame.ofBodies() ? "b.code" : "NULL::text"),
            " " + OrganisationView.FORMER_NAME,
            List.of(day, day))
        .where("v.whole <> 'MET'")
        .where(wanted(query))
        .page(sql, query.paging(), sorting, fingerprint, Gap::of);
  }

  private static String wanted(GapQuery query) {
    var verdicts =
        Boolean.TRUE.equals(query.undetermined()) ? "('LACKING', 'UNDETERMINED')" : "('LACKING')";
    var criteria = query.criterion();
    return criteria == null || criteria.isEmpty()
        ? StandardVerdicts.WHOLE + " IN " + verdicts
        : Arrays.stream(Criterion.values())
            .filter(criteria::contains)
            .map(criterion -> StandardVerdicts.column(criterion) + " IN " + verdicts)
            .collect(Collectors.joining(" OR ", "(", ")"));
  }
}
