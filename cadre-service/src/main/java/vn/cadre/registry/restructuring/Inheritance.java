package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.TitleRank;

/**
 * The posts that new organisations have from those that end, where nobody said which they have.
 *
 * @param former posts of the organisations that end
 * @param day the first day of the new ones
 */
record Inheritance(List<Post> former, LocalDate day) {

  /** A merger's: one post a title, but for the titles that its parts have. */
  Collection<Post> joined(Unit receiver, Set<String> elsewhere) {
    var byTitle = new LinkedHashMap<String, Post>();
    lasting()
        .filter(post -> !elsewhere.contains(post.title()))
        .forEach(post -> byTitle.merge(post.title(), post, Inheritance::joined));
    return byTitle.values().stream().map(post -> post.in(receiver, UuidV7.next(), day)).toList();
  }

  /** Those of an organisation that moves, with their seats. */
  Stream<Post> moved(Unit predecessor, Unit successor) {
    return lasting()
        .filter(post -> post.organisation().equals(predecessor.code()))
        .map(post -> post.in(successor, UuidV7.next(), day));
  }

  private Stream<Post> lasting() {
    return former.stream().filter(post -> post.validFrom().isBefore(day)).sorted(Post.BY_KEY);
  }

  /** One head is enough; of others there are as many as there were. */
  private static Post joined(Post one, Post other) {
    return one.withSeats(
        one.rank() == TitleRank.HEAD
            ? Math.max(one.seats(), other.seats())
            : one.seats() + other.seats());
  }
}
