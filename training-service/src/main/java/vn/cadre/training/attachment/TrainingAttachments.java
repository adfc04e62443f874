package vn.cadre.training.attachment;

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

/** The attachments of training. */
@Path("/training/v1/attachments")
@RunOnVirtualThread
class TrainingAttachments extends AttachmentResource {

  TrainingAttachments(AttachmentService service, HttpHeaders headers, UriInfo uri) {
    super(service, headers, uri);
  }

  /**
   * Whoever names papers uploads them: those who run training, and who approves its plans. Who
   * reads one depends on what names it, which {@code attachment_readable} says.
   */
  @ApplicationScoped
  static class Rights implements AttachmentRoles {

    @Override
    public Set<String> uploaders() {
      return Set.of(Roles.TRAINING_MANAGER, Roles.APPROVER);
    }

    @Override
    public Set<String> readers() {
      return Set.of(Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.UNIT_NOMINATOR, Roles.AUDITOR);
    }
  }
}
