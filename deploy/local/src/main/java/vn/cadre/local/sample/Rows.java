package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** How each part of the sample looks as a row of the registry's imports. */
final class Rows {
  private static final int RECRUITED_WITHIN_DAYS = 1500;

  private Rows() {}

  static Row organisation(Organisation organisation) {
    return new Row()
        .with("code", organisation.code())
        .with("name", organisation.name())
        .with("level", organisation.level())
        .with("bloc", organisation.bloc())
        .with("kind", organisation.kind())
        .with("administrativeUnit", organisation.unit())
        .with("parent", organisation.parent())
        .with("validFrom", organisation.from())
        .with("validTo", organisation.to())
        .with("predecessors", String.join(";", organisation.predecessors()));
  }

  static Row title(Title title) {
    return new Row()
        .with("code", title.code())
        .with("name", title.vietnamese())
        .with("rank", title.rank())
        .with("group", title.group() == 0 ? null : String.valueOf(title.group()))
        .with("keyPost", title.keyPost());
  }

  static Row position(Positions.Position position) {
    return new Row()
        .with("organisation", position.organisation().code())
        .with("title", position.title().code())
        .with("seats", position.seats())
        .with("managementTier", position.managementTier())
        .with("nonLocal", position.title().nonLocal())
        .with("termLimited", position.termLimited())
        .with("validFrom", position.from())
        .with("validTo", position.to());
  }

  /**
   * The person, the first completed level of each kind, and the appointment when it is the only one
   * ever.
   *
   * @param inline whether the row makes the appointment
   */
  static Row cadre(Person person, boolean inline) {
    Identity identity = person.identity();
    Post last = person.lastMainPost();
    Row row =
        new Row()
            .with("personalId", identity.personalId())
            .with("fullName", identity.fullName())
            .with("otherNames", identity.otherNames())
            .with("gender", identity.gender())
            .with("birthDate", identity.birth())
            .with("ethnicGroup", identity.ethnicGroup())
            .with("birthPlace", identity.nativePlace().text())
            .with("birthPlaceUnit", identity.nativePlace().unit())
            .with("nativePlace", identity.nativePlace().text())
            .with("nativePlaceUnit", identity.nativePlace().unit())
            .with("residence", identity.residence().text())
            .with("residenceUnit", identity.residence().unit())
            .with("category", last.title().category())
            .with("organisation", last.organisation());
    if (inline) {
      row.with("title", last.title().code()).with("appointedFrom", last.from());
    }
    row.with("recruitedOn", recruitedOn(person));
    person
        .partyAdmittedOn()
        .ifPresent(on -> {
          LocalDate official = on.plusYears(1);
          row.with("partyAdmittedOn", on);
          row.with("partyOfficialOn", official.isAfter(SampleFacts.WRITTEN_FOR) ? null : official);
        });
    first(person).forEach(qualification -> level(row, qualification));
    return row;
  }

  /** The first post on record, or a day in one's twenties when that post came late in life. */
  private static PartialDate recruitedOn(Person person) {
    PartialDate first = person.posts().getFirst().from();
    long days = Long.parseLong(person.identity().personalId().substring(6)) % RECRUITED_WITHIN_DAYS;
    LocalDate young = person.bornAtLatest().plusYears(23).plusDays(days);
    return young.isBefore(first.earliest()) ? PartialDate.of(young) : first;
  }

  private static void level(Row row, Qualification qualification) {
    switch (qualification.kind()) {
      case PROFESSIONAL ->
          row.with("professionalLevel", qualification.level())
              .with("professionalAwardedOn", qualification.awardedOn())
              .with("speciality", qualification.speciality());
      case POLITICAL_THEORY ->
          row.with("politicalTheoryLevel", qualification.level())
              .with("politicalTheoryAwardedOn", qualification.awardedOn());
      case STATE_MANAGEMENT ->
          row.with("stateManagementLevel", qualification.level())
              .with("stateManagementAwardedOn", qualification.awardedOn());
    }
  }

  /** The first completed qualification of each kind; the others have rows of their own. */
  static Set<Qualification> first(Person person) {
    Set<Qualification.Kind> seen = new LinkedHashSet<>();
    Set<Qualification> first = new LinkedHashSet<>();
    for (Qualification qualification : person.qualifications()) {
      if (qualification.completed() && seen.add(qualification.kind())) {
        first.add(qualification);
      }
    }
    return first;
  }

  static Row appointment(Person person, Post post) {
    return new Row()
        .with("personalId", person.identity().personalId())
        .with("organisation", post.organisation())
        .with("title", post.title().code())
        .with("kind", post.kind())
        .with("main", post.main())
        .with("from", post.from())
        .with("to", post.to());
  }

  static Row qualification(Person person, Qualification qualification) {
    return new Row()
        .with("personalId", person.identity().personalId())
        .with("kind", qualification.kind())
        .with("level", qualification.level())
        .with("speciality", qualification.speciality())
        .with("institution", qualification.institution())
        .with("status", qualification.completed() ? "COMPLETED" : "STUDYING")
        .with("awardedOn", qualification.awardedOn());
  }

  static Row body(Body body) {
    return new Row()
        .with("code", body.code())
        .with("organisation", body.organisation())
        .with("kind", body.kind())
        .with("name", body.name())
        .with("validFrom", body.from())
        .with("validTo", body.to());
  }

  static Stream<Row> memberships(Body body) {
    return body.members().stream()
        .map(member ->
            new Row()
                .with("body", body.code())
                .with("personalId", member.person().identity().personalId())
                .with("title", member.title().code())
                .with("from", member.from())
                .with("to", member.to()));
  }

  /** A row for each person that the document is about, or one for a document that guides. */
  static Stream<Row> decisions(Decision decision) {
    return decision.subjects().isEmpty()
        ? Stream.of(document(decision))
        : decision.subjects().stream()
            .map(subject ->
                document(decision)
                    .with("personalId", subject.person().identity().personalId())
                    .with("organisation", subject.post().organisation())
                    .with("title", subject.post().title().code())
                    .with("statement", subject.statement()));
  }

  static Row movement(Movement movement) {
    return new Row()
        .with("personalId", movement.person().identity().personalId())
        .with("movedOn", movement.on())
        .with("highestLevel", movement.highestLevel())
        .with("lowestLevel", movement.lowestLevel())
        .with("kind", movement.kind())
        .with("reportedIn", movement.reportedIn());
  }

  /** The evaluation that led to it, where one did. */
  static Stream<Row> evaluation(Leaving leaving) {
    return Stream.ofNullable(leaving.evaluationYear())
        .map(year ->
            new Row()
                .with("personalId", leaving.person().identity().personalId())
                .with("year", year)
                .with("grade", "NOT_COMPLETED"));
  }

  static Row separation(Leaving leaving) {
    return new Row()
        .with("personalId", leaving.person().identity().personalId())
        .with("kind", leaving.kind())
        .with("effectiveOn", leaving.on())
        .with("decisionNumber", leaving.number())
        .with("decisionDate", leaving.decided())
        .with("decisionIssuer", leaving.issuer())
        .with("decisionType", leaving.kind())
        .with("decisionTier", leaving.tier())
        .with("evaluationYear", leaving.evaluationYear());
  }

  private static Row document(Decision decision) {
    Row row =
        new Row()
            .with("type", decision.type())
            .with("number", decision.number())
            .with("date", decision.date())
            .with("issuer", decision.issuer())
            .with("issuerOrganisation", decision.issuerOrganisation())
            .with("tier", decision.tier())
            .with("summary", decision.summary());
    Decision basis = decision.basis();
    return basis == null
        ? row
        : row.with("basisNumber", basis.number())
            .with("basisDate", basis.date())
            .with("basisIssuer", basis.issuer());
  }
}
