package vn.cadre.registry.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.cadre.ComparedRecords;
import vn.cadre.registry.cadre.Comparison;
import vn.cadre.registry.problem.RegistryProblem;

/** Rehearses merges, carries them out and undoes them, whole or not at all. */
@ApplicationScoped
class MergeService {
  private static final String HOLD =
      "SELECT 1 FROM cadre WHERE id = ANY (ARRAY[?, ?]::uuid[]) ORDER BY id FOR UPDATE";
  private static final String HOLD_MERGE = "SELECT 1 FROM cadre_merge WHERE id = ? FOR UPDATE";
  private static final String BEYOND = "SELECT records_reach_beyond(ARRAY[?, ?]::uuid[])";
  private static final String UNDOING_BEYOND = "SELECT merge_reaches_beyond(?)";
  private static final Bilingual ONE_RECORD =
      new Bilingual("Hai hồ sơ phải khác nhau", "The two records must be different ones");
  private static final Bilingual NOT_ALL_IN_SCOPE =
      new Bilingual(
          "Một trong hai hồ sơ, hoặc hồ sơ ghi họ là người thân, thuộc cả tổ chức ngoài phạm vi của bạn; việc này do người có phạm vi bao gồm tất cả thực hiện",
          "One of the records, or one that names them as a relative, belongs to organisations outside your scope too; this takes someone whose scope covers them all");

  private final MergeRows rows;
  private final Joining joining;
  private final Clashes clashes;
  private final Comparison comparison;
  private final Cadres cadres;
  private final Preconditions preconditions;
  private final CurrentScope scope;
  private final CivilClock clock;
  private final Sql sql;

  MergeService(
      MergeRows rows,
      Joining joining,
      Clashes clashes,
      Comparison comparison,
      Cadres cadres,
      Preconditions preconditions,
      CurrentScope scope,
      CivilClock clock,
      Sql sql) {
    this.rows = rows;
    this.joining = joining;
    this.clashes = clashes;
    this.comparison = comparison;
    this.cadres = cadres;
    this.preconditions = preconditions;
    this.scope = scope;
    this.clock = clock;
    this.sql = sql;
  }

  private record Judged(NewMerge given, ComparedRecords compared, List<Reason> refusals) {}

  @Transactional
  Page<MergeView> page(MergeQuery query, String fingerprint) {
    return rows.page(query, fingerprint);
  }

  @Transactional
  MergeView get(UUID id) {
    return rows.one(id).orElseThrow(ProblemException::notFound);
  }

  @Transactional
  MergeView join(Body<NewMerge> body) {
    var judged = judge(body);
    if (!judged.refusals().isEmpty()) {
      throw ProblemException.refused(
          RegistryProblem.MERGE_REFUSED,
          RegistryProblem.MERGE_REFUSED.explanation(),
          judged.refusals());
    }
    return get(joining.join(judged.given(), judged.compared()));
  }

  /** What would happen, found out by doing it and taking it back; what is refused is not tried. */
  @Transactional
  MergeRehearsal rehearse(Body<NewMerge> body, Locale locale) {
    var judged = judge(body);
    var done = judged.refusals().isEmpty() ? rehearsed(judged) : null;
    return new MergeRehearsal(
        judged.given().survivorId(),
        judged.given().joinedId(),
        judged.refusals().isEmpty(),
        judged.refusals().stream().map(reason -> ReasonView.of(reason, locale)).toList(),
        judged.compared().filled(),
        judged.compared().differing(),
        done == null ? List.of() : orNone(done.moved()),
        done == null ? List.of() : orNone(done.toldAlike()));
  }

  private static List<MergeView.Moved> orNone(@Nullable List<MergeView.Moved> counted) {
    return counted == null ? List.of() : counted;
  }

  private MergeView rehearsed(Judged judged) {
    sql.update("SAVEPOINT rehearsal", List.of());
    var done = get(joining.join(judged.given(), judged.compared()));
    sql.update("ROLLBACK TO SAVEPOINT rehearsal", List.of());
    sql.update("RELEASE SAVEPOINT rehearsal", List.of());
    return done;
  }

  @Transactional
  MergeView undo(UUID id, Body<Undoing> body) {
    var seen = get(id);
    // people before merges, as whoever joins does
    sql.list(HOLD, List.of(seen.survivorId(), seen.joinedId()), row -> true);
    sql.list(HOLD_MERGE, List.of(id), row -> true);
    var merge = get(id);
    var given = body.value();
    preconditions.requireVersion(merge.version());
    if (merge.state() == MergeState.UNDONE) {
      throw ProblemException.of(RegistryProblem.MERGE_UNDONE);
    }
    if (answer(UNDOING_BEYOND, id)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, NOT_ALL_IN_SCOPE);
    }
    var refusals = clashes.ofUndoing(id);
    if (!refusals.isEmpty()) {
      throw ProblemException.refused(
          RegistryProblem.MERGE_UNDO_REFUSED,
          RegistryProblem.MERGE_UNDO_REFUSED.explanation(),
          refusals);
    }
    joining.unjoin(merge, given.reason());
    return get(id);
  }

  /** Both records are held from here on, so that what is judged stays so. */
  private Judged judge(Body<NewMerge> body) {
    var today = clock.today();
    var given =
        body.draft()
            .check(
                (told, found) -> {
                  sql.list(HOLD, List.of(told.survivorId(), told.joinedId()), row -> true);
                  if (told.survivorId().equals(told.joinedId())) {
                    found.add("joinedId", "same-record", ONE_RECORD);
                  }
                },
                "survivorId",
                "joinedId")
            .check(
                (told, found) ->
                    cadres.require(told.survivorId(), today, scope.get(), "survivorId", found),
                "survivorId")
            .check(
                (told, found) ->
                    cadres.require(told.joinedId(), today, scope.get(), "joinedId", found),
                "joinedId")
            .sound();
    if (answer(BEYOND, given.survivorId(), given.joinedId())) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, NOT_ALL_IN_SCOPE);
    }
    var compared = comparison.of(given.survivorId(), given.joinedId());
    var refusals =
        Stream.concat(
                compared.contradictions().stream().map(Contradictions::reason),
                clashes.of(given.survivorId(), given.joinedId()).stream())
            .toList();
    return new Judged(given, compared, refusals);
  }

  private boolean answer(String question, UUID... ids) {
    return sql.one(question, List.of(ids), row -> row.getBoolean(1)).orElseThrow();
  }
}
