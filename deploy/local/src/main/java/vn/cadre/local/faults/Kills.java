package vn.cadre.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.cadre.local.host.Console;

/**
 * Kills one process after another, all of them in each round and in a seeded order, and starts it
 * again.
 */
final class Kills {
  private static final int LONGEST_PAUSE = 4_000;

  private final Stand stand;
  private final Random random;
  private final Console console;
  private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
  private Duration longest = Duration.ZERO;

  Kills(Stand stand, long seed, Console console) {
    this.stand = stand;
    this.random = new Random(seed);
    this.console = console;
  }

  void run(int times) {
    var round = new ArrayDeque<Victim>();
    for (int i = 1; i <= times; i++) {
      if (round.isEmpty()) {
        var next = new ArrayList<>(List.of(Victim.values()));
        Collections.shuffle(next, random);
        round.addAll(next);
      }
      var victim = round.pop();
      stand.pause(Duration.ofMillis(random.nextInt(LONGEST_PAUSE)));
      stand.kill(victim);
      var dead = Instant.now();
      stand.pause(Duration.ofMillis(random.nextInt(LONGEST_PAUSE / 4)));
      stand.start(victim);
      var took = Duration.between(dead, Instant.now());
      longest = took.compareTo(longest) > 0 ? took : longest;
      killed.merge(victim, 1, Integer::sum);
      console.progress(
          "kill %d of %d: %s, back after %.1f s"
              .formatted(i, times, victim.label(), took.toMillis() / 1000.0));
    }
  }

  @Override
  public String toString() {
    return killed.entrySet().stream()
            .map(entry -> entry.getKey().label() + " " + entry.getValue())
            .collect(Collectors.joining(", "))
        + "; longest until it was back %.1f s".formatted(longest.toMillis() / 1000.0);
  }
}
