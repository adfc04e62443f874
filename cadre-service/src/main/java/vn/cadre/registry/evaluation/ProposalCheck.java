package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.problem.RegistryProblem;

/** Reads what is put forward, and names all that is wrong with it at once. */
@ApplicationScoped
class ProposalCheck {
  private static final Bilingual ONE_SUBJECT =
      new Bilingual(
          "Nêu đúng một đối tượng: cadreId hoặc organisationId",
          "Name one subject: cadreId or organisationId");
  private static final Bilingual UNKNOWN_CADRE =
      new Bilingual(
          "Không có người này trong đợt đánh giá và trong phạm vi của bạn",
          "There is no such person in the round and in your scope");
  private static final Bilingual UNKNOWN_ORGANISATION =
      new Bilingual(
          "Không có tổ chức này trong đợt đánh giá và trong phạm vi của bạn",
          "There is no such organisation in the round and in your scope");
  private static final Bilingual TWICE =
      new Bilingual("Đối tượng này được nêu hai lần", "This subject is named twice");

  private final ContentCheck content;
  private final Proposals proposals;
  private final PersonFacts.Reader people;
  private final Organisations organisations;
  private final CurrentScope scope;

  ProposalCheck(
      ContentCheck content,
      Proposals proposals,
      PersonFacts.Reader people,
      Organisations organisations,
      CurrentScope scope) {
    this.content = content;
    this.proposals = proposals;
    this.people = people;
    this.organisations = organisations;
    this.scope = scope;
  }

  /** A proposal of which nothing is wrong by itself, as it will stand and as rules judge it. */
  record Sound(Proposals.Fresh fresh, Candidate candidate) {}

  /** What was read of a round's surroundings, each list by one query. */
  private record Known(
      Map<UUID, PersonFacts> people,
      Map<UUID, OrganisationRef> bodies,
      Set<UUID> taken,
      Map<UUID, UUID> comments) {}

  List<Sound> of(Round round, Body<NewProposals> body) {
    var sound = new ArrayList<Sound>();
    body.draft()
        .check((told, found) -> {
          // where the list itself cannot be read, its constraints have said so
          List<NewProposal> all = told.proposals() == null ? List.of() : told.proposals();
          var known = known(round, all);
          var seen = new HashSet<UUID>();
          for (int i = 0; i < all.size(); i++) {
            var field = "proposals[" + i + "]";
            if (all.get(i) != null && !found.covers(field)) {
              var one = check(round, all.get(i), field, known, seen, found);
              if (one != null) {
                sound.add(one);
              }
            }
          }
        })
        .sound();
    return List.copyOf(sound);
  }

  private @Nullable Sound check(
      Round round, NewProposal given, String field, Known known, Set<UUID> seen, Violations found) {
    var cadreId = given.cadreId();
    var bodyId = given.organisationId();
    if ((cadreId == null) == (bodyId == null)) {
      if (!found.touches(field + ".cadreId") && !found.touches(field + ".organisationId")) {
        found.add(field + ".cadreId", "exactly-one", ONE_SUBJECT);
      }
      return null;
    }
    var before = found.all().size();
    var subject = cadreId == null ? Objects.requireNonNull(bodyId) : cadreId;
    var name = field + (cadreId == null ? ".organisationId" : ".cadreId");
    if (!seen.add(subject)) {
      found.add(name, "duplicate-subject", TWICE);
    } else if (known.taken().contains(subject)) {
      found.add(name, RegistryProblem.ALREADY_PROPOSED);
    }
    var person = cadreId == null ? null : known.people().get(cadreId);
    var organisation = bodyId == null ? null : known.bodies().get(bodyId);
    if (cadreId != null && (person == null || !within(round, person.path()))) {
      found.add(name, "unknown-cadre", UNKNOWN_CADRE);
    }
    if (bodyId != null && (organisation == null || !within(round, organisation.path()))) {
      found.add(name, "unknown-organisation", UNKNOWN_ORGANISATION);
    }
    var said = given.content();
    content.check(said, cadreId, field + ".", known.comments(), found);
    var grade =
        found.touches(field + ".grade") || found.touches(field + ".points")
            ? null
            : content.grade(round, said, field + ".grade", found);
    if (grade == null || found.all().size() > before) {
      return null;
    }
    return person == null
        ? sound(Objects.requireNonNull(organisation), grade, said)
        : sound(person, grade, said);
  }

  private static Sound sound(PersonFacts person, EvaluationGrade grade, ProposalChange said) {
    return new Sound(
        Proposals.Fresh.of(person.agency(), person.id(), grade, said),
        new Candidate(
            person.agency(),
            person.agencyCode(),
            person.id(),
            person.name(),
            grade,
            said.number(),
            said.monthsWorked(),
            said.disciplineOffDuty(),
            person));
  }

  private static Sound sound(OrganisationRef body, EvaluationGrade grade, ProposalChange said) {
    return new Sound(
        Proposals.Fresh.of(body.id(), null, grade, said),
        new Candidate(
            body.id(), body.code(), null, body.name(), grade, said.number(), null, null, null));
  }

  private boolean within(Round round, String path) {
    return path.startsWith(round.path()) && scope.get().covers(path);
  }

  private Known known(Round round, List<NewProposal> all) {
    var cadres = ids(all.stream().filter(Objects::nonNull).map(NewProposal::cadreId));
    var bodies = ids(all.stream().filter(Objects::nonNull).map(NewProposal::organisationId));
    var found = new HashMap<UUID, OrganisationRef>();
    for (var id : bodies) {
      organisations.byId(id, scope.get()).ifPresent(body -> found.put(id, body));
    }
    return new Known(
        people.of(cadres, round.period()),
        found,
        proposals.taken(round.id(), Stream.concat(cadres.stream(), bodies.stream()).toList()),
        content.comments(
            ids(
                all.stream()
                    .filter(Objects::nonNull)
                    .filter(one -> one.commentIds() != null)
                    .flatMap(one -> one.commentIds().stream()))));
  }

  private static List<UUID> ids(Stream<@Nullable UUID> given) {
    return given
        .<UUID>mapMulti((id, next) -> {
          if (id != null) {
            next.accept(id);
          }
        })
        .distinct()
        .toList();
  }
}
