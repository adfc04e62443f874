package vn.cadre.registry.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.HeldPost;
import vn.cadre.registry.title.Titles;

/** Lists who could fill a post. */
@ApplicationScoped
class CandidateList {
  private static final Facets FACETS =
      Facets.of("category", "c.category")
          .by("level", "o.level")
          .by("rank", "t.rank")
          .by("gender", "c.gender")
          .by("professionalLevel", "l.professional")
          .by("politicalTheoryLevel", "l.political_theory");
  private static final Sorting SORTING =
      Sorting.of("c.id", "name")
          .by("name", "c.name_sort", "text COLLATE \"C\"")
          .by("birthDate", "coalesce(c.birth_earliest, '-infinity'::date)", "date")
          .by("organisation", "o.code", "text");
  private static final Bilingual NO_PACK =
      new Bilingual(
          "Chưa có bộ tham số chính sách loại %s có hiệu lực vào ngày %s để lọc theo điều này",
          "No policy pack of the kind %s is in force on %s to filter by this");

  private final AskedPost.Finder posts;
  private final Measures.Finder measures;
  private final CandidateJudge judge;
  private final HeldPost.Finder held;
  private final Organisations organisations;
  private final Titles titles;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  CandidateList(
      AskedPost.Finder posts,
      Measures.Finder measures,
      CandidateJudge judge,
      HeldPost.Finder held,
      Organisations organisations,
      Titles titles,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.posts = posts;
    this.measures = measures;
    this.judge = judge;
    this.held = held;
    this.organisations = organisations;
    this.titles = titles;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<CandidateView> page(CandidateQuery query, String fingerprint, Locale language) {
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var post = posts.find(query.position(), scope.get()).orElseThrow(ProblemException::notFound);
    var by = measures.of(post.path(), day);
    var select = narrowed(query, post, day, by);
    var page = select.page(sql, query.paging(), SORTING, fingerprint, Found::of);
    var found = page.items();
    var current = held.on(day, found.stream().map(Found::id).toList());
    var judged = judge.judge(found, post, day, by);
    return page.map(one ->
            CandidateView.of(
                one,
                current.getOrDefault(one.id(), List.of()),
                Objects.requireNonNull(judged.get(one.id())),
                language))
        .with(select.facets(sql, FACETS, query.facets()));
  }

  private Select narrowed(CandidateQuery query, AskedPost post, LocalDate day, Measures by) {
    var reach = scope.get();
    var violations = new Violations();
    post.requireInForce(day, violations);
    var path = organisations.pathOf(query.organisation(), reach, "organisation", violations);
    titles.find(query.title(), "title", violations);
    FACETS.check(query.facets(), violations);
    requirePacks(query, day, by, violations);
    violations.refuseIfAny();
    var below = !Boolean.FALSE.equals(query.descendants());
    var select =
        new CandidateSearch(post, day, by)
            .select(query)
            .within(reach, "h.path")
            .whereGiven(path, below ? "h.path ^@ ?" : "h.path = ?")
            .whereGiven(query.level(), "o.level = ANY (?)")
            .whereGiven(query.rank(), "t.rank = ANY (?)")
            .whereGiven(query.title(), "t.code = ?")
            .whereGiven(query.category(), "c.category = ANY (?)")
            .whereGiven(query.gender(), "c.gender = ANY (?)")
            .whereGiven(query.professionalLevel(), "l.professional = ANY (?)")
            .whereGiven(query.politicalTheoryLevel(), "l.political_theory = ANY (?)");
    // whoever belonged here then and belongs elsewhere now is told of by name alone, not judged
    return day.equals(clock.today()) ? select : select.where("belongs_in_scope(c.id)");
  }

  private static void requirePacks(
      CandidateQuery query, LocalDate day, Measures by, Violations violations) {
    if (query.asksForCandidates() && by.candidates().isEmpty()) {
      violations.add("asOf", "no-policy", NO_PACK.with("candidates", day));
    }
    if (query.meets() != null && by.standard().isEmpty()) {
      violations.add("asOf", "no-policy", NO_PACK.with("standard", day));
    }
  }
}
