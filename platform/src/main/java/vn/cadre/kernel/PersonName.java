package vn.cadre.kernel;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A person's full name as printed: NFC, single spaces, one to {@value #MAX_LENGTH} characters, no
 * control characters. Vietnamese names have no fixed surname and given name: one word ("Y"), many
 * words and other peoples' names occur, so nothing but the last word is derived.
 *
 * @param full the name, surname first, in the case it was written
 */
public record PersonName(String full) {

  /** Longest name accepted, in UTF-16 characters. */
  public static final int MAX_LENGTH = 200;

  /**
   * The order of Vietnamese rosters: by given name, then by the other words from the surname on;
   * each word by its letters (ă and â after a, đ after d) before its tone (ngang, huyền, hỏi, ngã,
   * sắc, nặng).
   */
  public static final Comparator<PersonName> VIETNAMESE_ORDER =
      Comparator.comparing(PersonName::sortKey, PersonName::compareCodePoints);

  /**
   * @throws IllegalArgumentException if the name is empty, too long or holds control characters
   */
  public PersonName {
    if (Text.hasControl(full.strip())) {
      throw new IllegalArgumentException("A name holds no control characters");
    }
    full = Text.collapseSpaces(full);
    if (full.isEmpty() || full.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A name has 1 to " + MAX_LENGTH + " characters");
    }
  }

  /** The last word, by which Vietnamese people are called and sorted. */
  public String givenName() {
    return full.substring(full.lastIndexOf(' ') + 1);
  }

  /** The name as it is searched, see {@link Text#fold}. */
  public String folded() {
    return Text.fold(full);
  }

  /**
   * A key whose plain byte order ({@code COLLATE "C"} in PostgreSQL) is the {@link
   * #VIETNAMESE_ORDER}: the given name first, then the rest. Not for reading.
   *
   * <p>No collation gives this order over a whole name: ICU's and the JDK's weigh tones only after
   * the letters of all words, which puts Ánh Nguyễn before Anh Trần, and the JDK's skips spaces
   * too. Byte order also lets an index serve the sorting under row-level security.
   */
  public String sortKey() {
    return VietnameseOrder.key(full);
  }

  private static int compareCodePoints(String a, String b) {
    // Order of code points, which is the byte order of UTF-8; String.compareTo has that of UTF-16.
    return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }
}
