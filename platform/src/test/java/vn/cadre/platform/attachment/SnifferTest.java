package vn.cadre.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.platform.problem.ProblemException;

class SnifferTest {
  @TempDir private Path folder;

  private AttachmentKind kindOf(byte[] content) throws IOException {
    return Sniffer.kindOf(Files.write(folder.resolve("upload"), content));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] office(String mainType, String more) throws IOException {
    return zip(
        Map.of(
            "[Content_Types].xml",
            ascii("<Types><Override PartName=\"/x\" ContentType=\"" + mainType + "\"/></Types>"),
            "word/" + more,
            ascii("x")));
  }

  private void refuses(byte[] content, String code, String what) {
    assertThatThrownBy(() -> kindOf(content))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type().code()).isEqualTo(code);
              assertThat(refused.getMessage()).contains(what);
            });
  }

  @Test
  void theFirstBytesTellTheKind() throws IOException {
    assertThat(kindOf(ascii("%PDF-1.7\n...\n%%EOF\n"))).isEqualTo(AttachmentKind.PDF);
    assertThat(kindOf(HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001")))
        .isEqualTo(AttachmentKind.PNG);
    assertThat(kindOf(HexFormat.of().parseHex("ffd8ffe000104a464946")))
        .isEqualTo(AttachmentKind.JPEG);
    assertThat(
            kindOf(
                office(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    "document.xml")))
        .isEqualTo(AttachmentKind.DOCX);
    assertThat(
            kindOf(
                office(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "workbook.xml")))
        .isEqualTo(AttachmentKind.XLSX);
  }

  @Test
  void othersAreRefusedByWhatTheyAre() throws IOException {
    refuses(
        HexFormat.of().parseHex("d0cf11e0a1b11ae10000"), "unsupported-attachment", "old Office");
    refuses(ascii("<html><script>"), "unsupported-attachment", "no known kind");
    refuses(new byte[0], "unsupported-attachment", "no known kind");
    refuses(ascii("%PDF-1.7 cut"), "unsupported-attachment", "cut short");
    refuses(ascii("MZ program"), "unsupported-attachment", "program");
    refuses(zip(Map.of("a.txt", ascii("x"))), "unsupported-attachment", "archive");
    refuses(ascii("PK\u0003\u0004 and nothing else"), "unsupported-attachment", "damaged");
  }

  @Test
  void whatWouldRunIsRefused() throws IOException {
    refuses(
        office("application/vnd.ms-word.document.macroEnabled.main+xml", "document.xml"),
        "unsupported-attachment",
        "macros");
    refuses(
        office(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "vbaProject.bin"),
        "unsupported-attachment",
        "macros");
  }

  @Test
  void aBombIsNotInflatedToItsEnd() throws IOException {
    refuses(zip(Map.of("[Content_Types].xml", new byte[201 << 20])), "attachment-too-large", "");
  }
}
