package vn.cadre.registry.vitae.print;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.cadre.platform.print.PdfPrinter;
import vn.cadre.platform.print.Typeface;

/**
 * The page as XHTML with expressions of Qute, parsed once. It is given {@code cv}; a name that is
 * not there refuses the template.
 */
@ApplicationScoped
public class PrintTemplate {
  private static final String SHIPPED = "/vitae/curriculum-vitae.html";
  private static final String WRONG = "Template of the curriculum vitae, %s: %s";

  private final String source;
  private final String fingerprint;
  private final Template template;

  PrintTemplate(PrintConfig config) {
    source =
        config.template().map(path -> path.toAbsolutePath().toString()).orElse("the shipped one");
    var text = text(config);
    var checksum = new CRC32();
    checksum.update(text);
    fingerprint = HexFormat.of().toHexDigits((int) checksum.getValue());
    template = parsed(new String(text, StandardCharsets.UTF_8));
  }

  /** Tells templates apart. */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * The page of one person.
   *
   * @throws TemplateRefusedException if the template names what there is not, does not make
   *     well-formed XML, or uses elements that not every format has
   */
  public Document filledIn(Map<String, ?> cv) {
    try {
      var page =
          builder().parse(new InputSource(new StringReader(template.data("cv", cv).render())));
      var strangers = Vocabulary.strangers(page);
      if (!strangers.isEmpty()) {
        throw new TemplateRefusedException(
            WRONG.formatted(source, "cannot be shown in every format: " + strangers));
      }
      if (page.getElementsByTagName("body").getLength() == 0) {
        throw new TemplateRefusedException(WRONG.formatted(source, "there is no <body>"));
      }
      return page;
    } catch (TemplateException refused) {
      throw new TemplateRefusedException(WRONG.formatted(source, refused.getMessage()), refused);
    } catch (SAXParseException refused) {
      throw new TemplateRefusedException(
          WRONG.formatted(
              source,
              "no well-formed XML once filled in, line %d: %s"
                  .formatted(refused.getLineNumber(), refused.getMessage())),
          refused);
    } catch (SAXException | IOException refused) {
      throw new TemplateRefusedException(WRONG.formatted(source, refused.getMessage()), refused);
    }
  }

  /**
   * Tries the template with one person.
   *
   * @throws TemplateRefusedException as {@link #filledIn}, or if letters of the page are not in the
   *     PDF, since its style names a family of type that is not here
   */
  public void tryOut(Map<String, ?> cv, PdfPrinter pdf, WordPrinter word) {
    var page = filledIn(cv);
    word.print(page);
    var lost = Letters.lost(page, pdf.print(page));
    if (!lost.isEmpty()) {
      throw new TemplateRefusedException(
          WRONG.formatted(
              source, "PDF lacks %s; the family of type is %s".formatted(lost, Typeface.FAMILY)));
    }
  }

  private Template parsed(String text) {
    try {
      return Engine.builder().addDefaults().addResultMapper(new Escaped()).build().parse(text);
    } catch (TemplateException refused) {
      throw new TemplateRefusedException(WRONG.formatted(source, refused.getMessage()), refused);
    }
  }

  private byte[] text(PrintConfig config) {
    var own = config.template();
    try {
      if (own.isPresent()) {
        return Files.readAllBytes(own.get());
      }
      try (InputStream shipped =
          Objects.requireNonNull(PrintTemplate.class.getResourceAsStream(SHIPPED), SHIPPED)) {
        return shipped.readAllBytes();
      }
    } catch (IOException unreadable) {
      if (own.isPresent()) {
        throw new TemplateRefusedException(WRONG.formatted(source, "cannot be read"), unreadable);
      }
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Neither entities nor document types: a template reads no other file. */
  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
