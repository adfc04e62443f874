package vn.cadre.platform.access;

import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;

/** To whom the personal data of others are shown: by role, and by purpose where one is required. */
record ShowingPolicy(boolean purposeRequired) {

  boolean shows(Caller caller, @Nullable String purpose) {
    return caller.seesPersonalData() && (purpose != null || !purposeRequired);
  }
}
