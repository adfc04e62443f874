package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.NameSearch.Names;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.title.Titles;

/**
 * The list of cadres: found by name without accents, filtered, in Vietnamese order of given names.
 */
@ApplicationScoped
class CadreList {
  private static final String COLUMNS =
      """
      c.id, c.full_name, c.gender, c.birth_date, c.category, o.id AS organisation_id,
      o.code AS organisation_code, o.name AS organisation_name, c.status,
      l.professional, l.political_theory, l.state_management\
      """;
  private static final Facets FACETS =
      Facets.of("category", "c.category")
          .by("bloc", "o.bloc")
          .by("level", "o.level")
          .by("rank", "t.rank")
          .by("gender", "c.gender")
          .by("professionalLevel", "l.professional")
          .by("politicalTheoryLevel", "l.political_theory")
          .by("status", "c.status")
          .by("ethnicGroup", "c.ethnic_group");
  private static final Sorting SORTING =
      Sorting.of("c.id", "name")
          .by("name", "c.name_sort", "text COLLATE \"C\"")
          .by("birthDate", "coalesce(c.birth_earliest, '-infinity'::date)", "date")
          .by("organisation", "o.code", "text")
          .by("category", "c.category", "text");

  private static final List<String> ETHNIC_GROUP = List.of("ethnicGroup");

  private final Sql sql;
  private final NameSearch names;
  private final Cadres homes;
  private final HeldPost.Finder posts;
  private final Organisations organisations;
  private final Titles titles;
  private final CurrentScope scope;
  private final PersonalData personalData;
  private final CivilClock clock;

  CadreList(
      Sql sql,
      NameSearch names,
      Cadres homes,
      HeldPost.Finder posts,
      Organisations organisations,
      Titles titles,
      CurrentScope scope,
      PersonalData personalData,
      CivilClock clock) {
    this.sql = sql;
    this.names = names;
    this.homes = homes;
    this.posts = posts;
    this.organisations = organisations;
    this.titles = titles;
    this.scope = scope;
    this.personalData = personalData;
    this.clock = clock;
  }

  @Transactional
  Page<CadreSummary> page(CadreQuery query, String fingerprint) {
    var tellsEthnicGroup = query.ethnicGroup() != null || query.countsEthnicGroup();
    if (tellsEthnicGroup && !personalData.isShown()) {
      // the answer would tell each person's group, which is masked
      throw ProblemException.of(
          CommonProblem.FORBIDDEN,
          new Bilingual(
              "Lọc hoặc đếm theo dân tộc cần vai trò personal-data, và mục đích nêu ở tiêu đề Purpose nếu hệ thống yêu cầu",
              "Filtering or counting by ethnic group needs the role personal-data, and the header Purpose where it is required"));
    }
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var path = checked(query);
    var named = Names.of(query.q(), path);
    var everyone = select(query, day, path);
    var paging = query.paging();
    var inOrder = paging.inOrderOf(SORTING) && !paging.counts();
    var select = inOrder && query.facets() == null ? everyone : names.narrow(everyone, named);
    var page =
        inOrder
            ? names.page(everyone, named, paging, SORTING, fingerprint, CadreList::row)
            : select.page(sql, paging, SORTING, fingerprint, CadreList::row);
    var ids = page.items().stream().map(CadreSummary::id).toList();
    if (query.countsEthnicGroup()) {
      personalData.counted(
          select.count(sql),
          () -> select.all(sql, "", CadreList::row).stream().map(CadreSummary::id).toList(),
          "people of %s on %s"
              .formatted(query.organisation() == null ? "the scope" : query.organisation(), day),
          ETHNIC_GROUP);
    } else if (tellsEthnicGroup) {
      personalData.shown(ids, ETHNIC_GROUP);
    }
    var held = posts.on(day, ids);
    var gone = day.equals(clock.today()) ? Set.<UUID>of() : homes.outOfScopeToday(ids);
    return page.map(person ->
            (gone.contains(person.id()) ? person.ofAnotherTime() : person)
                .holding(held.getOrDefault(person.id(), List.of())))
        .with(select.facets(sql, FACETS, query.facets()));
  }

  /** The path of the organisation that is asked for, if one is. */
  private @Nullable String checked(CadreQuery query) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    titles.find(query.title(), "title", violations);
    FACETS.check(query.facets(), violations);
    violations.refuseIfAny();
    return path;
  }

  private Select select(CadreQuery query, LocalDate day, @Nullable String path) {
    var below = !Boolean.FALSE.equals(query.descendants());
    var select =
        Belonging.on(day)
            .withPosts(
                query.title() != null
                    || query.rank() != null
                    || query.facets() != null && query.facets().contains("rank"))
            .everyone(COLUMNS)
            .within(scope.get(), "h.path")
            .whereGiven(path, below ? "h.path ^@ ?" : "h.path = ?")
            .whereGiven(query.title(), "t.code = ?")
            .whereGiven(query.rank(), "t.rank = ANY (?)")
            .whereGiven(query.category(), "c.category = ANY (?)")
            .whereGiven(query.bloc(), "o.bloc = ANY (?)")
            .whereGiven(query.level(), "o.level = ANY (?)")
            .whereGiven(query.gender(), "c.gender = ANY (?)")
            .whereGiven(query.ethnicGroup(), "c.ethnic_group = ANY (?)")
            .whereGiven(query.professionalLevel(), "l.professional = ANY (?)")
            .whereGiven(query.politicalTheoryLevel(), "l.political_theory = ANY (?)")
            .whereGiven(youngest(query.ageFrom(), day), "c.birth_earliest <= ?")
            .whereGiven(oldest(query.ageTo(), day), "c.birth_earliest > ?")
            .whereGiven(query.status(), "c.status = ANY (?)");
    if (query.partyMember() != null) {
      select.where(
          query.partyMember()
              ? "c.party_since <= ?"
              : "(c.party_since IS NULL OR c.party_since > ?)",
          day);
    }
    if (!day.equals(clock.today()) && query.asksWhatIsOfToday()) {
      // an answer would tell of those who have left what their record no longer tells here
      select.where("belongs_in_scope(c.id)");
    }
    return select;
  }

  private static @Nullable LocalDate youngest(@Nullable Integer age, LocalDate day) {
    return age == null ? null : day.minusYears(age);
  }

  private static @Nullable LocalDate oldest(@Nullable Integer age, LocalDate day) {
    return age == null ? null : day.minusYears(age + 1L);
  }

  private static CadreSummary row(ResultSet row) throws SQLException {
    var gender = row.getString("gender");
    var birth = row.getString("birth_date");
    return new CadreSummary(
        row.getObject("id", UUID.class),
        row.getString("full_name"),
        gender == null ? null : Gender.valueOf(gender),
        birth == null ? null : PartialDate.parse(birth),
        Category.valueOf(row.getString("category")),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        Levels.of(row),
        CadreStatus.valueOf(row.getString("status")),
        List.of());
  }
}
