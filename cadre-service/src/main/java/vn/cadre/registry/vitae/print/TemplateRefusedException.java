package vn.cadre.registry.vitae.print;

/** A template cannot be printed from; the message says where it lies and all that is wrong. */
public final class TemplateRefusedException extends RuntimeException {
  TemplateRefusedException(String message) {
    super(message);
  }

  TemplateRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
