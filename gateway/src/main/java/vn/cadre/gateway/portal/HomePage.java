package vn.cadre.gateway.portal;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.cadre.gateway.backend.Backend;

/** The first page: what there is and how to begin. */
record HomePage(Language lang, List<Backend> services, List<String> topics, String base)
    implements TemplateInstance {}
