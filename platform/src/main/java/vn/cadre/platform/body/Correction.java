package vn.cadre.platform.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a resource is to be, and why it changes.
 *
 * @param value the whole of it, the patch applied
 * @param reason as whoever corrects gave it
 */
public record Correction<T>(T value, String reason) {
  /** The field of the body that says why. */
  public static final String REASON = "reason";

  /** Longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  /** What of the body is no part of the resource. */
  record Why(@NotBlank @Size(max = LONGEST_REASON) String reason) {}
}
