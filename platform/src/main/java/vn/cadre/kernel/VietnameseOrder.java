package vn.cadre.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes words so that their byte order is the Vietnamese one. Each letter becomes one character
 * from {@code A} on by its place in the alphabet; the tones of a word follow it as digits, which
 * sort below every letter and above the space between words.
 */
final class VietnameseOrder {

  // The 29 Vietnamese letters, with f, j, w and z where Latin has them.
  private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
  private static final char FIRST = 'A';
  // In the order of tones: none is 0, then huyền, hỏi, ngã, sắc, nặng.
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
  private static final String LETTER_MARKS = "\u0302\u0306\u031B";

  private VietnameseOrder() {}

  /** The key of a full name: its last word, then the others. */
  static String key(String fullName) {
    var words = List.of(fullName.split(" "));
    var last = words.size() - 1;
    var others = words.subList(0, last).stream().map(VietnameseOrder::word);
    return word(words.get(last)) + others.map(word -> " " + word).collect(Collectors.joining());
  }

  private static String word(String word) {
    var letters = new StringBuilder();
    var tones = new StringBuilder();
    for (var cluster : clusters(word)) {
      letters.append(letter(cluster));
      cluster.chars().map(TONES::indexOf).filter(i -> i >= 0).forEach(i -> tones.append(i + 1));
    }
    return letters.append(tones.isEmpty() ? "0" : tones).toString();
  }

  /** The word cut into letters with the marks that belong to each. */
  private static List<String> clusters(String word) {
    return Arrays.asList(Normalizer.normalize(word, Form.NFD).split("(?=\\P{M})"));
  }

  private static String letter(String cluster) {
    var base = Character.toLowerCase(cluster.codePointAt(0));
    var marked = new StringBuilder().appendCodePoint(base);
    cluster.chars().filter(c -> LETTER_MARKS.indexOf(c) >= 0).forEach(c -> marked.append((char) c));
    var composed = Normalizer.normalize(marked, Form.NFC);
    var place = ALPHABET.indexOf(composed);
    if (place < 0) {
      place = ALPHABET.indexOf(base);
    }
    if (place >= 0) {
      return String.valueOf((char) (FIRST + place));
    }
    // Apostrophes and hyphens of a word do not count; letters of other scripts come after z.
    return Character.isLetter(base) ? Character.toString(base) : "";
  }
}
