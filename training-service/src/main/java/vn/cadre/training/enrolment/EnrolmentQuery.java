package vn.cadre.training.enrolment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.EnrolmentState;

/** Filters of the lists of enrolments. */
record EnrolmentQuery(
    @Describe("a person of the registry") @Nullable UUID cadre,
    @Describe("a person from outside") @Nullable UUID outsidePerson,
    @Describe("code of an organisation; whom it and everything below it put forward")
        @Nullable String organisation,
    @Describe("code of an organisation; classes that it and everything below it holds")
        @Nullable String organiser,
    @Describe("where the enrolment stands") @Nullable Set<EnrolmentState> state,
    @Describe("who the learner is") @Nullable Set<Audience> audience,
    Paging paging) {}
