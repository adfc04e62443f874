package vn.cadre.training.certificate;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.attachment.FileName;
import vn.cadre.platform.etag.EntityTags;
import vn.cadre.platform.print.PdfPrinter;
import vn.cadre.platform.web.FilterOrder;

/**
 * Puts a certificate on paper where the caller accepts PDF, and its public page where HTML; that is
 * kept by no cache.
 */
@Provider
@Priority(FilterOrder.ENTITY_TAG + 1)
public class CertificateOnPaper implements ContainerResponseFilter {
  static final String PDF_TYPE = "application/pdf";

  private final PdfPrinter printer;
  private final PublicAddress address;
  private final EntityTags tags;

  CertificateOnPaper(PdfPrinter printer, PublicAddress address, EntityTags tags) {
    this.printer = printer;
    this.address = address;
    this.tags = tags;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var type = response.getMediaType();
    if (response.getEntity() instanceof CertificateView certificate
        && request.getMethod().equals("GET")) {
      var paper = is(type, PDF_TYPE);
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.CONTENT_DISPOSITION,
              FileName.disposition(
                  "Chứng chỉ %s.%s".formatted(certificate.number(), paper ? "pdf" : "json")));
      if (paper) {
        print(certificate, request, response);
      }
    } else if (response.getEntity() instanceof PublicCertificate certificate) {
      // two representations, and an address that may hold somebody's look-up code
      response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
      response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
      if (is(type, MediaType.TEXT_HTML)) {
        response.setEntity(
            PublicPage.of(certificate), null, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
      }
    }
  }

  /** What the caller has already is not printed again. */
  private void print(
      CertificateView certificate,
      ContainerRequestContext request,
      ContainerResponseContext response) {
    var json = tags.rendered(certificate);
    var tag = "W/%s-pdf\"".formatted(json.tag().substring(0, json.tag().length() - 1));
    json.headers().forEach(response.getHeaders()::putSingle);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && EntityTags.matches(known, tag)) {
      response.setStatus(304);
      response.setEntity(null);
      return;
    }
    var link = address.of(certificate.number(), certificate.lookupCode());
    response.setEntity(
        printer.print(CertificatePaper.of(certificate, link), Map.of(CertificatePaper.CODE, link)));
  }

  private static boolean is(@Nullable MediaType type, String wanted) {
    return type != null && wanted.equals(type.getType() + "/" + type.getSubtype());
  }
}
