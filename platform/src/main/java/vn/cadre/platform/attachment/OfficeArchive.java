package vn.cadre.platform.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;

/**
 * Looks into a zip file for a Word or Excel document without macros. Everything is inflated once to
 * nowhere, since what the directory says of sizes need not be true.
 */
final class OfficeArchive {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int MOST_ENTRIES = 5_000;
  private static final int LONGEST_CONTENT_TYPES = 1 << 20;
  private static final long MOST_INFLATED = 200L << 20;

  private static final Bilingual DAMAGED =
      new Bilingual("Tệp nén bị hỏng", "The archive is damaged");
  private static final Bilingual ARCHIVE =
      new Bilingual(
          "Đây là tệp nén, không phải văn bản DOCX hay bảng tính XLSX",
          "This is an archive, neither a DOCX document nor an XLSX workbook");
  private static final Bilingual MACROS =
      new Bilingual(
          "Tài liệu có macro hoặc điều khiển ActiveX; hãy lưu lại dạng .docx, .xlsx không macro",
          "The document holds macros or ActiveX controls; save it as .docx or .xlsx without them");

  private OfficeArchive() {}

  static AttachmentKind kindOf(Path path) throws IOException {
    try (var archive = new ZipFile(path.toFile())) {
      if (archive.size() > MOST_ENTRIES) {
        throw ProblemException.of(AttachmentProblem.ATTACHMENT_TOO_LARGE);
      }
      inflate(archive);
      if (archive.stream().anyMatch(entry -> isActive(entry.getName()))) {
        throw Sniffer.refused(MACROS);
      }
      var types = archive.getEntry(CONTENT_TYPES);
      if (types == null) {
        throw Sniffer.refused(ARCHIVE);
      }
      return kindOf(text(archive, types));
    } catch (ZipException broken) {
      throw Sniffer.refused(DAMAGED);
    }
  }

  private static AttachmentKind kindOf(String contentTypes) {
    if (isActive(contentTypes)) {
      throw Sniffer.refused(MACROS);
    }
    for (var kind : new AttachmentKind[] {AttachmentKind.DOCX, AttachmentKind.XLSX}) {
      if (contentTypes.contains("\"" + kind.mediaType() + ".main+xml\"")) {
        return kind;
      }
    }
    throw Sniffer.refused(ARCHIVE);
  }

  /** Names and content types of whatever would run: VBA, Excel 4 macro sheets, ActiveX. */
  private static boolean isActive(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("vbaproject")
        || lower.contains("macroenabled")
        || lower.contains("macrosheet")
        || lower.contains("activex");
  }

  private static void inflate(ZipFile archive) throws IOException {
    var left = MOST_INFLATED;
    var buffer = new byte[64 * 1024];
    for (var entries = archive.entries(); entries.hasMoreElements(); ) {
      try (InputStream in = archive.getInputStream(entries.nextElement())) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw ProblemException.of(AttachmentProblem.ATTACHMENT_TOO_LARGE);
          }
        }
      }
    }
  }

  private static String text(ZipFile archive, ZipEntry entry) throws IOException {
    try (var in = archive.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_CONTENT_TYPES), StandardCharsets.UTF_8);
    }
  }
}
