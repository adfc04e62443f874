package vn.cadre.training.enrolment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of studies. */
record StudyQuery(
    @Describe("a person of the registry") @Nullable UUID cadre,
    @Describe("code of an organisation; whom it and everything below it put forward")
        @Nullable String organisation,
    @Describe("where the study stands") @Nullable Set<StudyState> state,
    Paging paging) {}
