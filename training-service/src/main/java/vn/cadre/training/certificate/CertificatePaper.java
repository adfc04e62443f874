package vn.cadre.training.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.cadre.training.code.CertificateState;

/** A certificate as a page: whatever it says is text of the page, never a part of its markup. */
final class CertificatePaper {
  /** Where the QR code is drawn. */
  static final String CODE = "code";

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  // characters of a name in the large type of a heading
  private static final int ONE_LINE = 24;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String STYLE =
      """
      @page { size: A4 landscape; margin: 12mm }
      body { font-family: 'Times New Roman'; font-size: 14pt; margin: 0; text-align: center }
      .frame { border: 3pt double #8a6d1c; height: 176mm; padding: 5mm 14mm 0 14mm }
      table { width: 100%; border-collapse: collapse }
      td { vertical-align: top; text-align: center; padding: 0 }
      .half { width: 50% }
      .left { text-align: left; width: 34mm }
      .small { font-size: 11pt }
      .motto { border-bottom: 0.7pt solid #000; padding-bottom: 1pt }
      h1 { font-size: 34pt; color: #9b1c1c; margin: 16mm 0 8mm 0; letter-spacing: 2pt }
      h1.long { font-size: 22pt; letter-spacing: 1pt; margin: 12mm 0 6mm 0 }
      .holder { font-size: 24pt; font-weight: bold; margin: 4mm 0 5mm 0 }
      .course { font-size: 17pt; font-weight: bold; margin: 4mm 0 5mm 0 }
      p { margin: 2mm 0 }
      .revoked { color: #9b1c1c; font-weight: bold; font-size: 16pt; border: 1.5pt solid #9b1c1c; padding: 1mm 4mm }
      .foot { margin-top: 14mm }
      object { width: 32mm; height: 32mm }
      .sign { height: 18mm }
      """;

  private final Document page;

  private CertificatePaper(Document page) {
    this.page = page;
  }

  /** With a place for the QR code of its public address. */
  static Document of(CertificateView certificate, String address) {
    var paper = new CertificatePaper(empty());
    paper.fill(certificate, address);
    return paper.page;
  }

  private void fill(CertificateView certificate, String address) {
    var html = page.createElement("html");
    html.setAttribute("lang", "vi");
    page.appendChild(html);
    var title = "Chứng chỉ số " + certificate.number();
    var head = in(html, "head");
    text(head, "title", title, null);
    meta(head, "subject", title);
    meta(head, "description", title);
    text(head, "style", STYLE, null);
    var frame = in(in(html, "body"), "div");
    frame.setAttribute("class", "frame");
    heading(frame, certificate.issuer());
    var name = name(certificate);
    text(frame, "h1", name, name.length() > ONE_LINE ? "long" : null);
    if (certificate.state() == CertificateState.REVOKED) {
      text(in(frame, "p"), "span", "ĐÃ THU HỒI ngày " + day(certificate.revokedOn()), "revoked");
    }
    text(frame, "p", "Chứng nhận ông (bà)", null);
    text(frame, "p", certificate.holder(), "holder");
    text(frame, "p", "đã hoàn thành chương trình", null);
    text(frame, "p", certificate.courseName(), "course");
    text(
        frame,
        "p",
        "từ ngày %s đến ngày %s"
            .formatted(day(certificate.from()), day(certificate.to().minusDays(1))),
        null);
    if (certificate.institution() != null) {
      text(frame, "p", "tại " + certificate.institution(), null);
    }
    foot(frame, certificate, address);
  }

  /** What the course says that it is called. */
  private static String name(CertificateView certificate) {
    var grants = certificate.grants();
    return grants == null || grants.name() == null
        ? "CHỨNG CHỈ"
        : grants.name().toUpperCase(VIETNAMESE);
  }

  private void heading(Element frame, String issuer) {
    var row = in(in(in(frame, "table"), "tbody"), "tr");
    text(in(half(row), "p"), "b", issuer.toUpperCase(VIETNAMESE), null);
    var state = half(row);
    text(in(state, "p"), "b", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", null);
    text(in(state, "p"), "b", "Độc lập - Tự do - Hạnh phúc", "motto");
  }

  private void foot(Element frame, CertificateView certificate, String address) {
    var table = in(frame, "table");
    table.setAttribute("class", "foot");
    var row = in(in(table, "tbody"), "tr");
    var code = in(row, "td");
    code.setAttribute("class", "left");
    var place = in(code, "object");
    place.setAttribute("id", CODE);
    place.setAttribute("type", "qr");
    place.setAttribute("alt", address);
    place.setAttribute("title", address);
    var number = in(row, "td");
    number.setAttribute("style", "text-align: left; padding: 9mm 0 0 2mm");
    text(number, "p", "Số: " + certificate.number(), null);
    text(number, "p", "Mã tra cứu: " + certificate.lookupCode(), "small");
    text(number, "p", "Quét mã để kiểm tra", "small");
    var signature = half(row);
    text(
        signature,
        "p",
        "Ngày %d tháng %d năm %d"
            .formatted(
                certificate.issuedOn().getDayOfMonth(),
                certificate.issuedOn().getMonthValue(),
                certificate.issuedOn().getYear()),
        null);
    text(in(signature, "p"), "b", "THỦ TRƯỞNG CƠ QUAN CẤP", null);
    text(signature, "p", "(Ký tên, đóng dấu)", "small");
    text(signature, "div", "", "sign");
  }

  private Element half(Element row) {
    var cell = in(row, "td");
    cell.setAttribute("class", "half");
    return cell;
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  private void meta(Element head, String name, String content) {
    var meta = in(head, "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
  }

  private Element text(Element parent, String name, String text, @Nullable String look) {
    var element = in(parent, name);
    if (look != null) {
      element.setAttribute("class", look);
    }
    // control characters have no shape
    element.appendChild(page.createTextNode(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")));
    return element;
  }

  private Element in(Element parent, String name) {
    var element = page.createElement(name);
    parent.appendChild(element);
    return element;
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
