package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The positions that the posts of a roster need, each with as many seats as were ever held at one
 * time.
 */
final class Positions {
  private Positions() {}

  static List<Position> of(Roster roster) {
    Map<Seat, List<Post>> held = new LinkedHashMap<>();
    for (Person person : roster.people()) {
      for (Post post : person.posts()) {
        held.computeIfAbsent(new Seat(post.organisation(), post.title()), seat -> new ArrayList<>())
            .add(post);
      }
    }
    List<Position> positions = new ArrayList<>();
    for (Organisation organisation : roster.organisations()) {
      for (Title title : Title.values()) {
        List<Post> posts = held.get(new Seat(organisation.code(), title));
        if (posts != null) {
          positions.add(new Position(organisation, title, seats(posts)));
        }
      }
    }
    return positions;
  }

  private static int seats(List<Post> posts) {
    List<Change> changes = new ArrayList<>();
    for (Post post : posts) {
      changes.add(new Change(post.from().earliest(), 1));
      if (post.to() != null) {
        changes.add(new Change(post.to(), -1));
      }
    }
    changes.sort(Comparator.comparing(Change::on).thenComparing(Change::by));
    int held = 0;
    int most = 0;
    for (Change change : changes) {
      held += change.by();
      most = Math.max(most, held);
    }
    return most;
  }

  private record Change(LocalDate on, int by) {}

  /** A title in an organisation for as long as the organisation lives. */
  record Position(Organisation organisation, Title title, int seats) {
    LocalDate from() {
      return organisation.from();
    }

    @Nullable LocalDate to() {
      return organisation.to();
    }

    /**
     * Who decides on the post; the district's standing committee only to 2025-06-30, which every
     * district organisation ends with.
     */
    String managementTier() {
      if (!title.leads()) {
        return "HEAD_OF_ORGANISATION";
      }
      return switch (organisation.level()) {
        case PROVINCE ->
            title.name().startsWith("PROVINCE_") ? "CENTRAL" : "PROVINCIAL_STANDING_COMMITTEE";
        case DISTRICT ->
            title.name().startsWith("DISTRICT_")
                ? "PROVINCIAL_STANDING_COMMITTEE"
                : "DISTRICT_STANDING_COMMITTEE";
        case COMMUNE -> {
          if (from().isBefore(SampleFacts.REFORM)) {
            yield "DISTRICT_STANDING_COMMITTEE";
          }
          yield title.keyPost() ? "PROVINCIAL_STANDING_COMMITTEE" : "COMMUNE_STANDING_COMMITTEE";
        }
      };
    }

    boolean termLimited() {
      return title.rank() == Title.Rank.HEAD;
    }
  }
}
