package vn.cadre.platform.attachment;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;

/** Names of files, made safe to show and to save: a sender's name is text, not a path. */
public final class FileName {
  private static final int LONGEST = 200;
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private FileName() {}

  /**
   * The last part of the given name, NFC, without control characters, marks that turn the direction
   * of writing (they hide extensions) and what file systems do not take.
   */
  static String of(@Nullable String given, AttachmentKind kind) {
    var whole = given == null ? "" : given;
    var last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    var clean =
        Text.clean(last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").replaceAll("[:*?\"<>|]", "_"))
            .replaceAll("^\\.+", "");
    var end =
        clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
    return kind.named(clean.isEmpty() ? "attachment" : clean.substring(0, end));
  }

  /** RFC 6266: a name in ASCII for old clients, and the real one as RFC 8187 has it. */
  public static String disposition(String name) {
    var ascii = Text.fold(name).replaceAll("[^\\x20-\\x7E]", "_").replaceAll("[\"\\\\%]", "_");
    var encoded = new StringBuilder();
    for (var b : name.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b & 0xff));
      }
    }
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
  }
}
