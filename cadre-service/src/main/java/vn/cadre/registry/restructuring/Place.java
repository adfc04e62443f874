package vn.cadre.registry.restructuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.TitleRank;

/**
 * A position to which people come, and how its seats are given out. Whoever was sent comes first;
 * of those who come because of their title nobody is preferred, so if not all find a seat none of
 * them does.
 */
final class Place {
  private final Post post;
  private final boolean made;
  private final boolean widens;
  private final Set<Integer> taken;
  private final List<Holder> sent = new ArrayList<>();
  private final List<Holder> following = new ArrayList<>();

  /**
   * @param made it is established by the restructuring
   * @param widens it gets the seats that are needed, other than a head's
   */
  Place(Post post, boolean made, boolean widens, Set<Integer> taken) {
    this.post = post;
    this.made = made;
    this.widens = widens && post.rank() != TitleRank.HEAD;
    this.taken = taken;
  }

  Post.Key key() {
    return post.key();
  }

  boolean isMade() {
    return made;
  }

  void send(Holder holder) {
    sent.add(holder);
  }

  void follow(Holder holder) {
    following.add(holder);
  }

  /**
   * How the seats are given out.
   *
   * @param made the post is established by the restructuring
   * @param widened the post stood before, and gets more seats
   */
  record Seating(
      Post post,
      boolean made,
      boolean widened,
      Map<Holder, @Nullable Integer> seats,
      List<Holder> without) {}

  Seating seating() {
    var lanesOfSent = lanes(sent);
    var lanes = lanesOfSent + lanes(following);
    var needed = taken.stream().mapToInt(Integer::intValue).max().orElse(0);
    var size =
        widens ? Math.max(post.seats(), Math.max(needed, taken.size() + lanes)) : post.seats();
    var free = IntStream.rangeClosed(1, size).filter(n -> !taken.contains(n)).boxed().toList();
    var seats = new LinkedHashMap<Holder, @Nullable Integer>();
    var without = new ArrayList<Holder>();
    var given = new HashMap<Holder.Lane, Integer>();
    if (lanesOfSent <= free.size()) {
      sent.forEach(holder -> seats.put(holder, seat(holder, given, free)));
    } else {
      seatless(sent, seats, without);
    }
    if (lanes <= free.size()) {
      following.forEach(holder -> seats.put(holder, seat(holder, given, free)));
    } else {
      seatless(following, seats, without);
    }
    return new Seating(post.withSeats(size), made, !made && size > post.seats(), seats, without);
  }

  private static void seatless(
      List<Holder> holders, Map<Holder, @Nullable Integer> seats, List<Holder> without) {
    for (var holder : holders) {
      if (holder.lane() == null) {
        seats.put(holder, null);
      } else {
        without.add(holder);
      }
    }
  }

  private static @Nullable Integer seat(
      Holder holder, Map<Holder.Lane, Integer> given, List<Integer> free) {
    var lane = holder.lane();
    return lane == null ? null : given.computeIfAbsent(lane, l -> free.get(given.size()));
  }

  private static int lanes(List<Holder> holders) {
    return (int) holders.stream().map(Holder::lane).filter(l -> l != null).distinct().count();
  }
}
