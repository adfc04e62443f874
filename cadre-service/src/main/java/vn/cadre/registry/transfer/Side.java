package vn.cadre.registry.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two organisations of a transfer. */
@Schema(name = "TransferSide")
public enum Side {
  /** Where the person belongs. */
  SENDING,
  /** Where the post is. */
  RECEIVING;

  Side other() {
    return this == SENDING ? RECEIVING : SENDING;
  }
}
