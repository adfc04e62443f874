package vn.cadre.platform.testing.bad;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What can be wrong with a path or a query. */
final class AddressFlaws {
  private static final List<String> IDS =
      List.of(
          "x",
          "0",
          "-1",
          "%00",
          "a%00b",
          "%FF",
          "%2e%2e",
          "null",
          "%20",
          "1-1-1-1-1",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "0198F6A2-7C31-7E0A-9D5B-3F2A1C4E5D60",
          "{id}",
          "%7Bid%7D",
          "a;b=c",
          "*",
          "%F0%9F%92%A9",
          "%E2%80%AE",
          "e%CC%82",
          "..%5c..%5cetc",
          "%25",
          "%252e");
  private static final List<String> TRICKS =
      List.of(
          "/",
          "//",
          "/.",
          "/..",
          "/%2e%2e/",
          ";x=y",
          "/%00",
          "%20",
          "/./x",
          "/*",
          "?",
          "#a",
          "/%2f",
          ".json");
  private static final List<String> CURSORS =
      List.of(
          "",
          "x",
          "====",
          "bnVsbA",
          "W10",
          "WyJhIl0",
          "e30",
          "%00",
          "WyJhIiwiYiIsImMiXQ",
          "WzEsMiwzXQ",
          "W251bGwsbnVsbF0",
          "%F0%9F%92%A9");

  static final List<Flaw> ALL =
      List.of(
          of(AddressFlaws::hasParameter, AddressFlaws::value),
          of(AddressFlaws::hasParameter, AddressFlaws::value),
          of(AddressFlaws::hasParameter, AddressFlaws::value),
          of(AddressFlaws::hasParameter, AddressFlaws::repeated),
          of(any -> true, AddressFlaws::unknown),
          of(d -> d.operation.parameter("query", "cursor").isPresent(), AddressFlaws::cursor),
          of(d -> d.operation.parameter("query", "limit").isPresent(), AddressFlaws::paging),
          of(d -> d.operation.path().contains("{"), AddressFlaws::id),
          of(d -> d.operation.path().contains("{"), AddressFlaws::id),
          of(any -> true, AddressFlaws::trick),
          of(any -> true, AddressFlaws::stretched));

  private AddressFlaws() {}

  static Flaw of(Predicate<Draft> fits, BiConsumer<Draft, Random> spoiling) {
    return new Flaw() {
      @Override
      public boolean fits(Draft right) {
        return fits.test(right);
      }

      @Override
      public void spoil(Draft right, Random random) {
        spoiling.accept(right, random);
      }
    };
  }

  private static boolean hasParameter(Draft draft) {
    return draft.operation.parameters("query").findAny().isPresent();
  }

  private static String parameter(Draft draft, Random random) {
    var all = draft.operation.parameters("query").map(p -> p.path("name").asText()).toList();
    return Flaw.any(all, random);
  }

  private static void value(Draft draft, Random random) {
    var name = parameter(draft, random);
    var value = Texts.inUrl(random);
    draft.query.removeIf(known -> known.name().equals(name));
    draft.query.add(new Draft.Pair(name, value));
    draft.flaw(name + " is odd");
  }

  private static void repeated(Draft draft, Random random) {
    var name = parameter(draft, random);
    draft.query.add(new Draft.Pair(name, "1"));
    draft.query.add(new Draft.Pair(name, random.nextBoolean() ? "1" : "2"));
    draft.flaw(name + " is repeated");
  }

  private static void unknown(Draft draft, Random random) {
    var name =
        Flaw.any(
            List.of("unknown", "Limit", "asof", "q[]", "%00", "$where", "", "a%20b", "đ"), random);
    draft.query.add(new Draft.Pair(name, Texts.inUrl(random)));
    draft.http = !name.equals("đ"); // no letter of a URI
    draft.flaw("a parameter '%s'".formatted(name));
  }

  private static void cursor(Draft draft, Random random) {
    var foreign = draft.foreignCursors;
    draft.query.add(
        new Draft.Pair(
            "cursor",
            random.nextBoolean() && !foreign.isEmpty()
                ? Flaw.any(foreign, random)
                : Flaw.any(CURSORS, random)));
    draft.flaw("a bad cursor");
  }

  private static void paging(Draft draft, Random random) {
    draft.query.add(
        new Draft.Pair(
            "limit",
            Flaw.any(List.of("-1", "0", "501", "2147483648", "1.0", "%2B5", "0x10", "٣"), random)));
    draft.query.add(new Draft.Pair("sort", Texts.inUrl(random)));
    draft.flaw("absurd paging");
  }

  private static void id(Draft draft, Random random) {
    var parts = draft.path.split("/");
    var template = draft.operation.path().split("/");
    var places =
        IntStream.range(0, template.length).filter(i -> template[i].contains("{")).boxed().toList();
    var place = Flaw.any(places, random);
    parts[place] = random.nextInt(8) == 0 ? "9".repeat(300) : Flaw.any(IDS, random);
    draft.path = String.join("/", parts);
    draft.http = !parts[place].contains("{");
    draft.flaw("a bad id");
    // an id that holds a slash or nothing may lead elsewhere
    draft.astray = parts[place].contains("%2") || parts[place].contains("%5");
  }

  private static void trick(Draft draft, Random random) {
    var trick = Flaw.any(TRICKS, random);
    draft.path =
        switch (random.nextInt(3)) {
          case 0 -> draft.path + trick;
          case 1 -> draft.path.replaceFirst("/v1/", "/v1" + trick + "/");
          default -> draft.path.replaceFirst("/v1", "/V1").replaceFirst("^/", "/%2e/");
        };
    draft.astray = true;
    draft.flaw("a path trick");
  }

  private static void stretched(Draft draft, Random random) {
    draft.query.add(new Draft.Pair("q", "x".repeat(3_000 + random.nextInt(9_000))));
    draft.astray = true;
    draft.flaw("a long address");
  }
}
