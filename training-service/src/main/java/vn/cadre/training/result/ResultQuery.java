package vn.cadre.training.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of results. */
record ResultQuery(
    @Describe("a class") @Nullable UUID classId,
    @Describe("a person of the registry") @Nullable UUID cadre,
    @Describe("code of an organisation; whom it and everything below it put forward")
        @Nullable String organisation,
    @Describe("only those who passed, or only those who did not") @Nullable Boolean passed,
    Paging paging) {}
