package vn.cadre.platform.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void aNameIsTheLastPartOfWhateverPathWasSent() {
    assertThat(FileName.of("C:\\Users\\an\\..\\Quyết định.pdf", AttachmentKind.PDF))
        .isEqualTo("Quyết định.pdf");
    assertThat(FileName.of("../../etc/passwd", AttachmentKind.PDF)).isEqualTo("passwd.pdf");
  }

  @Test
  void theExtensionSaysWhatTheContentIs() {
    assertThat(FileName.of("scan.exe", AttachmentKind.PDF)).isEqualTo("scan.exe.pdf");
    assertThat(FileName.of("anh.JPEG", AttachmentKind.JPEG)).isEqualTo("anh.JPEG");
    assertThat(FileName.of(null, AttachmentKind.PNG)).isEqualTo("attachment.png");
  }

  @Test
  void nothingHiddenOrReservedRemains() {
    assertThat(FileName.of("a\u202Efdp.exe\u0000:b?.pdf", AttachmentKind.PDF))
        .isEqualTo("afdp.exe_b_.pdf");
    assertThat(FileName.of("...hidden.pdf", AttachmentKind.PDF)).isEqualTo("hidden.pdf");
    assertThat(FileName.of("x".repeat(500) + ".pdf", AttachmentKind.PDF)).hasSize(204);
  }

  @Test
  void namesAreComposed() {
    assertThat(FileName.of("Quye\u0302\u0301t.pdf", AttachmentKind.PDF))
        .isEqualTo("Quy\u1EBFt.pdf");
  }

  @Test
  void theHeaderHoldsAPlainAndARealName() {
    assertThat(FileName.disposition("Quyết định \"1\".pdf"))
        .isEqualTo(
            "attachment; filename=\"quyet dinh _1_.pdf\"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%221%22.pdf");
  }
}
