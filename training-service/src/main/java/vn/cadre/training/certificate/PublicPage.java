package vn.cadre.training.certificate;

import java.time.format.DateTimeFormatter;

/** The public page of a certificate, for whoever scans its QR code; it loads nothing more. */
final class PublicPage {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>Chứng chỉ %1$s</title>
      <style>
      body { font-family: sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5 }
      dt { color: #555; margin-top: .6rem } dd { margin: 0; font-weight: 600 }
      .VALID { color: #176f2c } .REVOKED { color: #9b1c1c }
      </style>
      </head>
      <body>
      <h1>Chứng chỉ số %1$s</h1>
      <p class="%2$s"><strong>%3$s</strong></p>
      <dl>
      %4$s<dt>Cơ quan cấp</dt><dd>%5$s</dd>
      <dt>Ngày cấp</dt><dd>%6$s</dd>
      </dl>
      %7$s</body>
      </html>
      """;
  private static final String HOLDER =
      """
      <dt>Người được cấp</dt><dd>%s</dd>
      <dt>Chương trình</dt><dd>%s</dd>
      <dt>Thời gian học</dt><dd>%s – %s</dd>
      """;

  /** For whoever has no camera: the page asks itself again. */
  private static final String ASK =
      """
      <form method="get">
      <label>Mã tra cứu in trên chứng chỉ · Look-up code on the paper <input name="code" required maxlength="12" size="14"></label>
      <button>Xem · Show</button>
      </form>
      """;

  private PublicPage() {}

  static String of(PublicCertificate certificate) {
    return PAGE.formatted(
        text(certificate.number()),
        certificate.state(),
        switch (certificate.state()) {
          case VALID -> "Còn hiệu lực · Valid";
          case REVOKED -> "Đã bị thu hồi · Revoked";
        },
        holder(certificate),
        text(certificate.issuer()),
        DAY.format(certificate.issuedOn()),
        certificate.holder() == null ? ASK : "");
  }

  private static String holder(PublicCertificate certificate) {
    if (certificate.holder() == null
        || certificate.course() == null
        || certificate.from() == null
        || certificate.to() == null) {
      return "";
    }
    return HOLDER.formatted(
        text(certificate.holder()),
        text(certificate.course()),
        DAY.format(certificate.from()),
        DAY.format(certificate.to().minusDays(1)));
  }

  /** Whatever a name holds, it is text. */
  private static String text(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
