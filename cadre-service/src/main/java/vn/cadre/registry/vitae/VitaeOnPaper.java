package vn.cadre.registry.vitae;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Optional;
import vn.cadre.platform.attachment.FileName;
import vn.cadre.platform.etag.EntityTags;
import vn.cadre.platform.web.FilterOrder;

/**
 * Puts a curriculum vitae on paper where the caller accepts that, and tags it. What the caller has
 * already is not printed again.
 */
@Provider
@Priority(FilterOrder.ENTITY_TAG + 1)
public class VitaeOnPaper implements ContainerResponseFilter {
  private final VitaePrinting printing;
  private final EntityTags tags;

  VitaeOnPaper(VitaePrinting printing, EntityTags tags) {
    this.printing = printing;
    this.tags = tags;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof CurriculumVitae vitae)) {
      return;
    }
    var format = format(response);
    var json = tags.rendered(vitae);
    var tag = format.map(known -> weak(json.tag(), known)).orElse(json.tag());
    json.headers().forEach(response.getHeaders()::putSingle);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && EntityTags.matches(known, tag)) {
      response.setStatus(304);
      response.setEntity(null);
      return;
    }
    var ending = format.map(VitaeFormat::ending).orElse("json");
    response
        .getHeaders()
        .putSingle(
            HttpHeaders.CONTENT_DISPOSITION,
            FileName.disposition("Sơ yếu lý lịch %s.%s".formatted(vitae.fullName(), ending)));
    response.setEntity(format.map(on -> printing.print(vitae, on)).orElse(json.body()));
  }

  /** What is printed depends on the template too. */
  private String weak(String strong, VitaeFormat format) {
    return "W/%s-%s-%s\""
        .formatted(
            strong.substring(0, strong.length() - 1),
            printing.templateFingerprint(),
            format.ending());
  }

  private static Optional<VitaeFormat> format(ContainerResponseContext response) {
    var type = response.getMediaType();
    return type == null
        ? Optional.empty()
        : Arrays.stream(VitaeFormat.values())
            .filter(format -> format.mediaType().equals(type.getType() + "/" + type.getSubtype()))
            .findFirst();
  }
}
