package vn.cadre.registry.attachment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import vn.cadre.platform.attachment.AttachmentResource;
import vn.cadre.platform.attachment.AttachmentRoles;
import vn.cadre.platform.attachment.AttachmentService;
import vn.cadre.platform.identity.Roles;

/** The attachments of the registry. */
@Path("/cadre/v1/attachments")
@RunOnVirtualThread
class RegistryAttachments extends AttachmentResource {

  RegistryAttachments(AttachmentService service, HttpHeaders headers, UriInfo uri) {
    super(service, headers, uri);
  }

  /** Whoever records upload; whoever reads appointments of others reads the papers behind them. */
  @ApplicationScoped
  static class Rights implements AttachmentRoles {

    @Override
    public Set<String> uploaders() {
      return Set.of(Roles.REGISTRY_EDITOR);
    }

    @Override
    public Set<String> readers() {
      return Set.of(
          Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR);
    }
  }
}
