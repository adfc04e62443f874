package vn.cadre.platform.testing.bad;

import java.util.List;
import java.util.Random;

/** Texts that break what is built for plain ones, as they stand inside JSON quotes. */
final class Texts {
  private static final List<String> JSON =
      List.of(
          "",
          " ",
          "\\u0000",
          "a\\u0000b",
          "\\ud800",
          "\\udfff\\ud800",
          "\\u202egnol",
          "\\u200f\\u200e",
          "\\u0001\\u001f",
          "e\\u0302\\u0301", // NFD
          "\\uFEFFbom",
          "\\n\\r\\t",
          "'; DROP TABLE cadre; --",
          "%' OR '1'='1",
          "\\\\%_\\\\",
          "{{7*7}}${jndi:ldap://localhost/a}",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "\\uD83D\\uDC69\\u200D\\uD83D\\uDC67",
          "İıſß",
          "NaN",
          "null",
          "-1",
          "1e400",
          "9223372036854775808",
          "0000-00-00",
          "2021-02-30",
          "2021-13-01",
          "9999-12-31",
          "-2021-01-01",
          "+999999999-12-31",
          "10000-01-01",
          "0001-01-01",
          "1799-12-31",
          "2021-01-01T00:00:00",
          "2021-W01",
          "20210101",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "not-a-uuid");

  private Texts() {}

  static String inJson(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "x".repeat(1_001);
      case 1 -> "đ".repeat(20_000 + random.nextInt(80_000));
      case 2 -> "\\u0301".repeat(500);
      default -> Flaw.any(JSON, random);
    };
  }

  private static final List<String> URL =
      List.of(
          "",
          "%20",
          "%00",
          "a%00b",
          "%FF%FE",
          "%C3%28",
          "%ED%A0%80",
          "%E2%80%AE",
          "e%CC%82%CC%81",
          "%27%3B--",
          "%25%27%20OR%201%3D1",
          "%5C%25_",
          "-1",
          "0",
          "501",
          "99999999999999999999",
          "1.5",
          "1e3",
          "NaN",
          "true,false",
          "TRUE",
          ",",
          ",,,",
          "2021-02-30",
          "9999-12-31",
          "-2021-01-01",
          "%2B999999999-01-01",
          "1799-12-31",
          "10000-01-01",
          "NOT_A_VALUE",
          "head",
          "HEAD,NOT_A_VALUE",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "-name,-name",
          "name%3BDROP",
          "--code",
          "%0D%0ASet-Cookie:%20a=b");

  static String inUrl(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> "x".repeat(201 + random.nextInt(900));
      case 1 -> "a,".repeat(201 + random.nextInt(500));
      case 2 -> "%CC%81".repeat(200);
      default -> Flaw.any(URL, random);
    };
  }
}
