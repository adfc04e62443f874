package vn.cadre.platform.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.cadre.platform.imports.ImportProblem;
import vn.cadre.platform.problem.ProblemException;

/**
 * Looks at an .xlsx file as the archive it is before any of it is parsed. Declared sizes are not
 * believed: each part is inflated once and counted.
 */
final class WorkbookArchive {
  private static final String SHARED_STRINGS = "xl/sharedStrings.xml";
  private static final String WORKBOOK = "xl/workbook.xml";

  private WorkbookArchive() {}

  static void refuseUnlessSound(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > Limits.ARCHIVE_ENTRIES) {
        throw Limits.exceeded();
      }
      if (zip.getEntry(WORKBOOK) == null) {
        throw ProblemException.of(ImportProblem.UNREADABLE_WORKBOOK);
      }
      var buffer = new byte[1 << 16];
      var left = Limits.INFLATED_BYTES;
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var size = inflated(zip, entry, left, buffer);
        if (entry.getName().equalsIgnoreCase(SHARED_STRINGS)
            && size > Limits.SHARED_STRINGS_BYTES) {
          throw Limits.exceeded();
        }
        left -= size;
      }
    } catch (java.util.zip.ZipException damaged) {
      throw ProblemException.of(ImportProblem.UNREADABLE_WORKBOOK);
    }
  }

  private static long inflated(ZipFile zip, ZipEntry entry, long most, byte[] buffer)
      throws IOException {
    var size = 0L;
    try (var in = zip.getInputStream(entry)) {
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > most) {
          throw Limits.exceeded();
        }
      }
    }
    return size;
  }
}
