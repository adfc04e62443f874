package vn.cadre.local.sample;

import org.jspecify.annotations.Nullable;

/** What does not change about a person of the sample; places as printed before 2025-07-01. */
record Identity(
    String personalId,
    String fullName,
    @Nullable String otherNames,
    Gender gender,
    PartialDate birth,
    String ethnicGroup,
    Place nativePlace,
    Place residence) {}
