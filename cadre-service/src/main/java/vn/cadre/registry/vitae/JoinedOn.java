package vn.cadre.registry.vitae;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.cadre.kernel.PartialDate;

/**
 * Since when somebody works where they work on a day: the start, as precisely as it is known, of
 * the main posts in one organisation that followed each other without a gap.
 */
final class JoinedOn {

  private JoinedOn() {}

  static Optional<PartialDate> of(List<Life.Post> posts, LocalDate day) {
    var latestFirst =
        posts.stream()
            .filter(Life.Post::main)
            .sorted(Comparator.comparing(Life.Post::validFrom).reversed())
            .toList();
    var now = latestFirst.stream().filter(post -> post.heldOn(day)).findFirst();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    var first = now.get();
    for (var earlier : latestFirst) {
      if (earlier.validFrom().isBefore(first.validFrom())
          && earlier.organisationId().equals(first.organisationId())
          && Objects.equals(earlier.validTo(), first.validFrom())) {
        first = earlier;
      }
    }
    return Optional.of(first.from());
  }
}
