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
  private final Origin origin;
  private final boolean widens;
  private final Set<Integer> taken;
  private final List<Holder> sent = new ArrayList<>();
  private final List<Holder> following = new ArrayList<>();
  private boolean sentAway;
  private boolean openedUp;

  /** Where a post comes from. */
  enum Origin {
    /** It stood before. */
    STANDING,
    /** The request says that there is one. */
    STATED,
    /** An organisation that ends had it, and nobody said what the new one has. */
    INHERITED
  }

  /**
   * @param widens it gets the seats that are needed, other than a head's
   */
  Place(Post post, Origin origin, boolean widens, Set<Integer> taken) {
    this.post = post;
    this.origin = origin;
    this.widens = widens && post.rank() != TitleRank.HEAD;
    this.taken = taken;
  }

  Post.Key key() {
    return post.key();
  }

  private boolean isMade() {
    return origin != Origin.STANDING;
  }

  /**
   * Whether anything is done about the post. One that is only inherited and that nobody comes to
   * ends with its organisation in two cases: the tier that managed it is no more by its first day,
   * so that nobody could appoint to it; or whoever held it was sent to other posts, with what they
   * do, unless it is a head's, which an organisation needs.
   */
  boolean isConcernedBy(Seating seating) {
    return switch (origin) {
      case STANDING -> !seating.seats().isEmpty();
      case STATED -> true;
      case INHERITED -> !seating.isVacant() || post.isManagedOn(post.validFrom()) && !isGivenUp();
    };
  }

  private boolean isGivenUp() {
    return sentAway && !openedUp && post.rank() != TitleRank.HEAD;
  }

  /** Somebody who would come to it because of their title is sent to another post. */
  void sendAway() {
    sentAway = true;
  }

  /** Somebody who would come to it because of their title ends: it is for others to hold. */
  void openUp() {
    openedUp = true;
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
      List<Holder> without) {
    boolean isVacant() {
      return seats.isEmpty() && without.isEmpty();
    }
  }

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
    return new Seating(
        post.withSeats(size), isMade(), !isMade() && size > post.seats(), seats, without);
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
