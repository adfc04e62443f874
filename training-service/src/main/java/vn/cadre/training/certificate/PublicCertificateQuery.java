package vn.cadre.training.certificate;

import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** What whoever verifies a certificate read on its paper. */
record PublicCertificateQuery(
    @Describe(
            value =
                "the look-up code that is printed beside the number; without it nothing is told of the holder",
            example = "5f0c2a9b41de")
        @Nullable String code) {}
