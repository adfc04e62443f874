package vn.cadre.registry.vitae;

import java.util.Locale;

/** A form on paper. */
enum VitaeFormat {
  PDF(VitaeFormat.PDF_TYPE),
  DOCX(VitaeFormat.DOCX_TYPE);

  static final String PDF_TYPE = "application/pdf";
  static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final String mediaType;

  VitaeFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The ending of file names. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
