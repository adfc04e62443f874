package vn.cadre.local.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a roster as one NDJSON file per kind of import. */
final class SampleWriter {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Roster roster;
  private final Path dir;

  /**
   * Positions that only newcomers of the roster itself hold; nobody else competes for their seats.
   */
  private final Set<Seat> heldByNewcomersOnly = new HashSet<>();

  SampleWriter(Roster roster, Path dir) {
    this.roster = roster;
    this.dir = dir;
    Set<Seat> shared = new HashSet<>();
    for (Person person : roster.people()) {
      boolean newcomer = newcomer(person);
      for (Post post : person.posts()) {
        (newcomer ? heldByNewcomersOnly : shared).add(new Seat(post.organisation(), post.title()));
      }
    }
    heldByNewcomersOnly.removeAll(shared);
  }

  void write() throws IOException {
    Files.createDirectories(dir);
    write("01-organisations", roster.organisations().stream().map(Rows::organisation));
    write("02-titles", Stream.of(Title.values()).map(Rows::title));
    write("03-positions", Positions.of(roster).stream().map(Rows::position));
    write("04-cadres", roster.people().stream().map(person -> Rows.cadre(person, inline(person))));
    write(
        "05-appointments",
        appointments().stream().map(held -> Rows.appointment(held.person(), held.post())));
    write("06-qualifications", roster.people().stream().flatMap(SampleWriter::qualifications));
    write("07-bodies", roster.bodies().stream().map(Rows::body));
    write("08-memberships", roster.bodies().stream().flatMap(Rows::memberships));
    write("09-decisions", roster.decisions().stream().flatMap(Rows::decisions));
    write("10-movements", roster.movements().stream().map(Rows::movement));
    write("11-evaluations", roster.leavings().stream().flatMap(Rows::evaluation));
    write("12-separations", roster.leavings().stream().map(Rows::separation));
    write("13-standards", Standards.all());
  }

  /**
   * The roster row makes the one appointment of someone who never held another, where nobody else's
   * seat can be in question.
   */
  private boolean inline(Person person) {
    Post post = person.lastMainPost();
    return newcomer(person)
        && heldByNewcomersOnly.contains(new Seat(post.organisation(), post.title()));
  }

  private static boolean newcomer(Person person) {
    Post post = person.lastMainPost();
    return person.posts().size() == 1 && post.to() == null && post.kind() == Post.Kind.APPOINTMENT;
  }

  /**
   * By start, since the registry gives each the first free seat in the order of rows; an earlier
   * end first on the same day.
   */
  private List<Held> appointments() {
    List<Held> appointments = new ArrayList<>();
    for (Person person : roster.people()) {
      if (!inline(person)) {
        person.posts().forEach(post -> appointments.add(new Held(person, post)));
      }
    }
    appointments.sort(Comparator.comparing(held -> held.post().from().earliest()));
    return appointments;
  }

  private static Stream<Row> qualifications(Person person) {
    Set<Qualification> inRoster = Rows.first(person);
    return person.qualifications().stream()
        .filter(qualification -> !inRoster.contains(qualification))
        .map(qualification -> Rows.qualification(person, qualification));
  }

  private void write(String name, Stream<Row> rows) throws IOException {
    try (BufferedWriter out =
        Files.newBufferedWriter(dir.resolve(name + ".ndjson"), StandardCharsets.UTF_8)) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        out.write(JSON.writeValueAsString(row.values()));
        out.write('\n');
      }
    }
  }

  private record Held(Person person, Post post) {}
}
