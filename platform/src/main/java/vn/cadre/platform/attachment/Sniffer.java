package vn.cadre.platform.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;

/** Tells by its first bytes, and of a PDF by its last ones too, what a file is. */
final class Sniffer {
  private static final int HEAD = 16;
  // what a scanner's software adds behind the end of a PDF stays far below this
  private static final int TAIL = 4096;
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** Kinds that are sent often enough to be named. */
  private static final Map<String, Bilingual> REFUSED =
      Map.of(
          "d0cf11e0a1b11ae1",
          new Bilingual(
              "Đây là tệp Office cũ (.doc, .xls) hoặc có mật khẩu; hãy lưu lại dạng .docx, .xlsx không mật khẩu",
              "This is an old Office file (.doc, .xls) or one with a password; save it as .docx or .xlsx without one"),
          "474946",
          new Bilingual("Đây là ảnh GIF", "This is a GIF image"),
          "49492a00",
          new Bilingual("Đây là ảnh TIFF", "This is a TIFF image"),
          "4d4d002a",
          new Bilingual("Đây là ảnh TIFF", "This is a TIFF image"),
          "526172211a07",
          new Bilingual("Đây là tệp nén RAR", "This is a RAR archive"),
          "7b5c727466",
          new Bilingual("Đây là tệp RTF", "This is an RTF document"),
          "4d5a",
          new Bilingual("Đây là tệp chương trình", "This is a program"));

  private static final Bilingual CUT_SHORT =
      new Bilingual(
          "Tệp PDF bị cắt cụt: không có phần kết thúc", "The PDF is cut short: it has no end");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không nhận ra nội dung của tệp", "The content of the file is of no known kind");

  private Sniffer() {}

  /**
   * What the file is.
   *
   * @throws ProblemException {@code unsupported-attachment}, naming what it is instead where that
   *     is known
   */
  static AttachmentKind kindOf(Path path) {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var head = new byte[(int) Math.min(HEAD, file.length())];
      file.readFully(head);
      if (starts(head, PNG)) {
        return AttachmentKind.PNG;
      }
      if (starts(head, JPEG)) {
        return AttachmentKind.JPEG;
      }
      if (starts(head, PDF)) {
        return ended(file);
      }
      if (starts(head, ZIP)) {
        return OfficeArchive.kindOf(path);
      }
      throw refused(named(head));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ProblemException refused(Bilingual what) {
    return ProblemException.of(AttachmentProblem.UNSUPPORTED_ATTACHMENT, what);
  }

  private static AttachmentKind ended(RandomAccessFile file) throws IOException {
    var tail = new byte[(int) Math.min(TAIL, file.length())];
    file.seek(file.length() - tail.length);
    file.readFully(tail);
    if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
      throw refused(CUT_SHORT);
    }
    return AttachmentKind.PDF;
  }

  private static Bilingual named(byte[] head) {
    return REFUSED.entrySet().stream()
        .filter(known -> starts(head, HexFormat.of().parseHex(known.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static boolean starts(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }
}
