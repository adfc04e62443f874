package vn.cadre.platform.testing.bad;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** What can be wrong with a JSON body. */
final class BodyFlaws {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e400",
          "-1e-400",
          "9223372036854775808",
          "[]",
          "{}",
          "[null]",
          "[[[[]]]]",
          "{\"a\":{\"b\":{}}}",
          "\"text\"",
          "[1,\"a\",{}]",
          "123456789012345678901234567890.123456789",
          "NaN",
          "Infinity",
          "undefined",
          "'single'",
          "01");
  private static final List<String> WHOLE =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "\"text\"",
          "42",
          "true",
          "{",
          "}",
          "{}",
          "{]",
          "{\"a\"}",
          "{\"a\":}",
          "{\"a\":1,}",
          "{'a':1}",
          "{}{}",
          "{} x",
          "// comment\n{}",
          "[{}]",
          "\u0000",
          "\uFEFF{}",
          "<xml/>",
          "a=b&c=d",
          "{\"__proto__\":{\"admin\":true}}",
          "{\"\":1}");

  static final List<Flaw> ALL =
      List.of(
          of(BodyFlaws::value),
          of(BodyFlaws::value),
          of(BodyFlaws::text),
          of(BodyFlaws::text),
          of(BodyFlaws::text),
          of(BodyFlaws::without),
          of(BodyFlaws::unknown),
          of(BodyFlaws::twice),
          of(BodyFlaws::whole),
          of(BodyFlaws::cut),
          of(BodyFlaws::encoding),
          of(BodyFlaws::deep),
          of(BodyFlaws::large));

  private BodyFlaws() {}

  private interface Spoiling {
    void spoil(Draft draft, ObjectNode json, Random random);
  }

  private static Flaw of(Spoiling spoiling) {
    return new Flaw() {
      @Override
      public boolean fits(Draft right) {
        return right.json != null;
      }

      @Override
      public void spoil(Draft right, Random random) {
        spoiling.spoil(right, Objects.requireNonNull(right.json), random);
      }
    };
  }

  /** A place in the body, by name from the outside in. */
  private record Place(ObjectNode object, String name) {}

  private static Place place(ObjectNode json, Random random) {
    var all = new ArrayList<Place>();
    collect(json, all);
    return all.isEmpty() ? new Place(json, "anything") : Flaw.any(all, random);
  }

  private static void collect(ObjectNode object, List<Place> all) {
    object
        .properties()
        .forEach(member -> {
          all.add(new Place(object, member.getKey()));
          if (member.getValue() instanceof ObjectNode inner) {
            collect(inner, all);
          } else if (member.getValue().path(0) instanceof ObjectNode first) {
            collect(first, all);
          }
        });
  }

  /** Writes what no JSON tree can hold. */
  private static void insert(Draft draft, ObjectNode json, Place place, String literal) {
    place.object().put(place.name(), "@@");
    draft.body(json.toString().replace("\"@@\"", literal));
  }

  private static void value(Draft draft, ObjectNode json, Random random) {
    var place = place(json, random);
    var literal = Flaw.any(VALUES, random);
    insert(draft, json, place, literal);
    draft.flaw("%s is %s".formatted(place.name(), literal));
  }

  private static void text(Draft draft, ObjectNode json, Random random) {
    var place = place(json, random);
    insert(draft, json, place, "\"" + Texts.inJson(random) + "\"");
    draft.flaw(place.name() + " is an odd text");
  }

  private static void without(Draft draft, ObjectNode json, Random random) {
    var place = place(json, random);
    place.object().remove(place.name());
    draft.body(json.toString());
    draft.flaw(place.name() + " is left out");
  }

  private static void unknown(Draft draft, ObjectNode json, Random random) {
    var name =
        Flaw.any(
            List.of("unknown", "ID", "version", "", " ", "a.b", "$ref", "constructor"), random);
    place(json, random).object().put(name, 1);
    draft.body(json.toString());
    draft.flaw("a field '%s'".formatted(name));
  }

  private static void twice(Draft draft, ObjectNode json, Random random) {
    var name = json.isEmpty() ? "a" : Flaw.any(List.copyOf(names(json)), random);
    var text = json.toString();
    draft.body("{\"" + name + "\":null," + text.substring(1));
    draft.flaw(name + " twice");
  }

  private static List<String> names(ObjectNode json) {
    var names = new ArrayList<String>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void whole(Draft draft, ObjectNode json, Random random) {
    var text = Flaw.any(WHOLE, random);
    draft.body(text);
    draft.flaw("the body is '%s'".formatted(text));
  }

  private static void cut(Draft draft, ObjectNode json, Random random) {
    var text = json.toString();
    draft.body(text.substring(0, random.nextInt(text.length())));
    draft.flaw("a body cut short");
  }

  private static void encoding(Draft draft, ObjectNode json, Random random) {
    var bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    switch (random.nextInt(3)) {
      case 0 -> {
        draft.body = json.toString().getBytes(StandardCharsets.UTF_16);
        draft.flaw("a body in UTF-16");
      }
      case 1 -> {
        bytes[random.nextInt(bytes.length)] = (byte) 0xff;
        draft.body = bytes;
        draft.flaw("a byte that is no UTF-8");
      }
      default -> {
        bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(0x20));
        draft.body = bytes;
        draft.flaw("a control byte");
      }
    }
  }

  private static void deep(Draft draft, ObjectNode json, Random random) {
    var depth = 500 + random.nextInt(20_000);
    var place = place(json, random);
    insert(
        draft,
        json,
        place,
        random.nextBoolean()
            ? "[".repeat(depth) + "]".repeat(depth)
            : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    draft.flaw("%s is %d deep".formatted(place.name(), depth));
  }

  private static void large(Draft draft, ObjectNode json, Random random) {
    var place = place(json, random);
    switch (random.nextInt(3)) {
      case 0 -> insert(draft, json, place, "[" + "1,".repeat(50_000) + "1]");
      case 1 -> insert(draft, json, place, "9".repeat(5_000));
      default -> insert(draft, json, place, "\"" + "x".repeat((1 << 20) + 1) + "\"");
    }
    draft.flaw(place.name() + " is huge");
  }
}
