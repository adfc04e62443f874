package vn.cadre.platform.testing.bad;

import java.util.List;
import java.util.Random;

/** What can be wrong with a method or with headers. */
final class HeaderFlaws {
  private static final List<String> TAGS =
      List.of(
          "\"0.00\"",
          "\"999999.ab\"",
          "\"99999999999999999999.ab\"",
          "W/\"1.ab\"",
          "1.ab",
          "*",
          "",
          "\"\"",
          "\"-1.ab\"",
          "\"1\"",
          "\"1.\"",
          "\"1.ZZ\"",
          "\"a\", \"b\"",
          "\"1.ab",
          "null",
          "\"１.ab\"");
  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/x-www-form-urlencoded",
          "application/json; charset=utf-16",
          "application/json;charset=nonsense",
          "json",
          "",
          "*/*",
          "application/",
          "/json",
          "multipart/form-data",
          "application/json, text/plain",
          "application/json-patch+json",
          "application/octet-stream");
  private static final List<String> ACCEPTS =
      List.of(
          "text/html",
          "application/xml",
          "nonsense",
          "",
          "*/*;q=0",
          "application/json;q=x",
          "image/*",
          ";;;",
          "text/csv");
  private static final List<String> LANGUAGES =
      List.of(
          "", "xx", "en;q=nonsense", "*", "vi-VN-x-" + "a".repeat(300), "en,".repeat(50), ";", "đ");
  private static final List<String> METHODS =
      List.of(
          "PUT",
          "DELETE",
          "PATCH",
          "POST",
          "OPTIONS",
          "TRACE",
          "PROPFIND",
          "LOCK",
          "FOO",
          "get",
          "HEAD",
          "CONNECT");
  private static final List<String> TOKENS =
      List.of(
          "Bearer",
          "Bearer ",
          "Bearer x",
          "Bearer a.b.c",
          "Basic YTpi",
          "bearer null",
          "Digest x",
          "Bearer " + "x".repeat(5_000));

  static final List<Flaw> ALL =
      List.of(
          AddressFlaws.of(HeaderFlaws::changes, HeaderFlaws::tag),
          AddressFlaws.of(HeaderFlaws::changes, HeaderFlaws::tag),
          AddressFlaws.of(d -> d.body.length > 0, HeaderFlaws::type),
          AddressFlaws.of(any -> true, HeaderFlaws::accept),
          AddressFlaws.of(any -> true, HeaderFlaws::language),
          AddressFlaws.of(any -> true, HeaderFlaws::method),
          AddressFlaws.of(any -> true, HeaderFlaws::token),
          AddressFlaws.of(any -> true, HeaderFlaws::abuse));

  private HeaderFlaws() {}

  private static boolean changes(Draft draft) {
    return draft.operation.parameter("header", "If-Match").isPresent();
  }

  private static void tag(Draft draft, Random random) {
    draft.withoutHeader("If-Match");
    if (random.nextInt(5) == 0) {
      draft.flaw("no If-Match");
      return;
    }
    var tag = random.nextInt(8) == 0 ? "\"1.ab\",".repeat(100) : Flaw.any(TAGS, random);
    draft.header("If-Match", tag);
    draft.flaw("If-Match " + tag);
  }

  private static void type(Draft draft, Random random) {
    draft.withoutHeader("Content-Type");
    if (random.nextInt(6) > 0) {
      draft.header("Content-Type", Flaw.any(TYPES, random));
    }
    draft.flaw("a wrong media type");
  }

  private static void accept(Draft draft, Random random) {
    draft.header("Accept", Flaw.any(ACCEPTS, random));
    draft.flaw("an odd Accept");
  }

  private static void language(Draft draft, Random random) {
    draft.header("Accept-Language", Flaw.any(LANGUAGES, random));
    draft.flaw("an odd Accept-Language");
  }

  private static void method(Draft draft, Random random) {
    draft.verb = Flaw.any(METHODS, random);
    draft.astray = true;
    draft.flaw("another method");
  }

  private static void token(Draft draft, Random random) {
    draft.withoutHeader("Authorization");
    if (random.nextInt(4) > 0) {
      draft.header("Authorization", Flaw.any(TOKENS, random));
    }
    draft.flaw("no valid token");
  }

  private static void abuse(Draft draft, Random random) {
    draft.astray = true;
    switch (random.nextInt(11)) {
      case 0 -> draft.header("X-Long", "x".repeat(30_000));
      case 1 -> {
        for (int i = 0; i < 300; i++) {
          draft.headers.add(new Draft.Pair("X-" + i, "y".repeat(100)));
        }
      }
      case 2 -> noHttp(draft, "Host", "elsewhere.example, other");
      case 3 -> noHttp(draft, "Content-Length", "-1");
      case 4 -> noHttp(draft, "Content-Length", "x");
      case 5 -> draft.header("Content-Length", "99999999999");
      case 6 -> draft.header("Transfer-Encoding", "nonsense");
      case 7 -> noHttp(draft, "X Space", "y");
      case 8 -> noHttp(draft, "X-Nul", "a\u0000b");
      case 9 -> draft.header("Expect", "nonsense");
      default -> draft.header("If-None-Match", "\"x\", W/\"y\", *, " + "\"z\"".repeat(50));
    }
    draft.flaw("header abuse");
  }

  private static void noHttp(Draft draft, String name, String value) {
    draft.header(name, value);
    draft.http = false;
  }
}
