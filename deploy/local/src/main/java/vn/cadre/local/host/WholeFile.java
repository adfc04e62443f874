package vn.cadre.local.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that a reader never sees half written. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes a file under another name first, so that a reader never sees half of it. */
  public static void write(Path file, String text, String permissions) {
    try {
      var draft = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LaunchException(
          "%s cannot be written (%s): make room or permission for it.".formatted(file, e), e);
    }
  }
}
