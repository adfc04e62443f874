package vn.cadre.platform.testing.bad;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What can be wrong with a multipart upload. */
final class UploadFlaws {
  private static final List<String> RUBBISH =
      List.of(
          "",
          "{}",
          "\u0000\u0001",
          "PK\u0003\u0004rubbish",
          "a;b\n1;2",
          "{\"code\":",
          "[]",
          "\uFEFF",
          "<xml/>",
          "{\"code\":\"X\",\"unknown\":1}",
          "\"".repeat(1_000));

  static final List<Flaw> ALL =
      List.of(
          AddressFlaws.of(UploadFlaws::isUpload, UploadFlaws::spoil),
          AddressFlaws.of(UploadFlaws::isUpload, UploadFlaws::spoil),
          AddressFlaws.of(UploadFlaws::isUpload, UploadFlaws::spoil));

  private UploadFlaws() {}

  private static boolean isUpload(Draft draft) {
    return draft.operation.bodies().keySet().stream().anyMatch(t -> t.startsWith("multipart/"));
  }

  private static void spoil(Draft draft, Random random) {
    var text = new String(draft.body, StandardCharsets.UTF_8);
    draft.body(
        switch (random.nextInt(10)) {
          case 0 -> text.substring(0, random.nextInt(text.length()));
          case 1 -> text.replace("name=\"file\"", "name=\"attachment\"");
          case 2 -> text.replace("\"rows.ndjson\"", "\"" + "x".repeat(400) + ".xlsx\"");
          case 3 -> text.replace("rows.ndjson", "..\\..\\a\u0000.csv");
          case 4 ->
              text.replaceFirst(
                  "name=\"kind\"\r\n\r\n\\w+",
                  "name=\"kind\"\r\n\r\n"
                      + Flaw.any(List.of("", "nothing", "cadres,titles", "\u202e"), random));
          case 5 -> text.replace("\r\n\r\ntrue", "\r\n\r\nperhaps");
          case 6 ->
              text.replaceFirst(
                  "\\{.*\\}", java.util.regex.Matcher.quoteReplacement(Flaw.any(RUBBISH, random)));
          case 7 -> text + text;
          case 8 -> "rubbish";
          default -> text.replace(Drafts.BOUNDARY, "----other");
        });
    draft.flaw("a spoilt upload");
  }
}
