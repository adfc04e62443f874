package vn.cadre.platform.attachment;

/** What may be attached. */
enum AttachmentKind {
  PDF("application/pdf", ".pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
  PNG("image/png", ".png"),
  JPEG("image/jpeg", ".jpg");

  private final String mediaType;
  private final String extension;

  AttachmentKind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  /** The name with an extension that says what the content is. */
  String named(String name) {
    var lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith(extension) || this == JPEG && lower.endsWith(".jpeg")
        ? name
        : name + extension;
  }
}
