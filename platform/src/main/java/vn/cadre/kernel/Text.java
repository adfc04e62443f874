package vn.cadre.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How text is stored and compared. Stored text is NFC and trimmed; it is compared folded, and
 * Vietnamese spelling is compared without regard to where the tone mark stands.
 */
public final class Text {

  private static final String BLANK = "[\\s\\p{Z}\\u0085\\u200B\\uFEFF]";
  private static final Pattern SPACES = Pattern.compile(BLANK + "+");
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
  // Grave, acute, tilde, hook above and dot below are tones; circumflex, breve and horn make
  // letters.
  private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final Pattern TONED_WORD = Pattern.compile("[\\p{L}\\u0300-\\u036F]+");

  private Text() {}

  /**
   * The form in which text is stored: NFC, without white space at its ends. Zero-width spaces and
   * byte order marks, which spreadsheets leave behind, count as white space. Inner spaces stay as
   * they are.
   */
  public static String clean(String text) {
    var normal = Normalizer.normalize(text, Form.NFC);
    // by hand: imports clean every cell, and a pattern tries each space of the text as its end
    var start = 0;
    var end = normal.length();
    while (start < end && isBlank(normal.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(normal.charAt(end - 1))) {
      end--;
    }
    return normal.substring(start, end);
  }

  /** As {@link #clean}, with each inner run of white space one space. */
  public static String collapseSpaces(String text) {
    return SPACES.matcher(clean(text)).replaceAll(" ");
  }

  /**
   * Whether a one-line text holds what no name, code or title may: a control character (NUL, which
   * PostgreSQL refuses, line breaks and tabs among them), half a surrogate pair, or a mark that
   * reverses the direction of reading and so disguises a text.
   */
  public static boolean hasControl(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isISOControl(c) || isLoneSurrogate(c) || isBidiControl(c));
  }

  /** As {@link #hasControl}, for prose: line breaks and tabs are allowed. */
  public static boolean hasControlInProse(String text) {
    return hasControl(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
  }

  /**
   * Lower case, no accents, đ as d, each run of white space one space, none at the ends: the form
   * in which names are searched.
   *
   * <p>Stored generated columns must hold the same letters. For a text whose spaces are collapsed
   * that is {@code lower(translate(regexp_replace(normalize(s, NFD), '[<U+0300>-<U+036F>]', '',
   * 'g'), 'Đđ', 'dd'))}; lower case is therefore taken code point by code point, as PostgreSQL
   * does, and not by the whole-word rules of {@link String#toLowerCase}. A database of locale C
   * lowers ASCII alone: there the expression needs {@code COLLATE pg_c_utf8}, or other scripts
   * differ.
   */
  public static String fold(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
    var latin = bare.replace('Đ', 'd').replace('đ', 'd');
    return SPACES.matcher(lower(latin)).replaceAll(" ").strip();
  }

  /** The words of the folded text, in their order. */
  public static List<String> foldedWords(String text) {
    var folded = fold(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }

  /**
   * Whether two texts are spelt alike but for case, spacing, Unicode form and the place of the tone
   * mark: Hòa and Hoà, Thủy and Thuỷ are one spelling; Sơn Hà and Sơn Hạ, Lý and Lí are two.
   */
  public static boolean sameSpelling(String a, String b) {
    return spelling(a).equals(spelling(b));
  }

  /**
   * A key equal for texts of the {@link #sameSpelling same spelling}; for comparing, not for
   * showing.
   */
  public static String spelling(String text) {
    var spaced = SPACES.matcher(text).replaceAll(" ").strip();
    var decomposed = lower(Normalizer.normalize(spaced, Form.NFD));
    var toneLast =
        TONED_WORD
            .matcher(decomposed)
            .replaceAll(word -> TONES.matcher(word.group()).replaceAll("") + tones(word.group()));
    return Normalizer.normalize(toneLast, Form.NFC);
  }

  private static String tones(String word) {
    var tones = new StringBuilder();
    TONES.matcher(word).results().forEach(tone -> tones.append(tone.group()));
    return tones.toString();
  }

  private static String lower(String text) {
    var lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  /** The characters of {@link #BLANK}. */
  private static boolean isBlank(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == '\u0085'
        || c == '\u200B'
        || c == '\uFEFF'
        || Character.isSpaceChar(c);
  }

  private static boolean isBidiControl(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F;
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
