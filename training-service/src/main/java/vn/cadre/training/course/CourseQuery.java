package vn.cadre.training.course;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.QualificationKind;

/** Filters of the list of courses. */
record CourseQuery(
    @Describe("words of the name, with or without accents") @Nullable @Size(max = 200) String q,
    @Nullable String code,
    @Nullable Set<CourseKind> kind,
    @Describe("kind of the qualification that it grants") @Nullable Set<QualificationKind> grants,
    @Describe("level of the qualification that it grants") @Nullable @Size(max = 100) String level,
    @Describe("code of the organisation that keeps it; without those of everybody")
        @Nullable String organisation,
    @Describe("taught on this day; today unless told") @Nullable LocalDate asOf,
    Paging paging) {}
