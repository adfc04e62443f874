package vn.cadre.platform.attachment;

import java.util.Set;

/** Who may upload and who may read attachments of a service; it has one bean of these. */
public interface AttachmentRoles {

  Set<String> uploaders();

  Set<String> readers();
}
