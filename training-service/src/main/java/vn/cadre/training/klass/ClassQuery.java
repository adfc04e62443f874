package vn.cadre.training.klass;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.Widths;

/** Filters of the list of classes. */
record ClassQuery(
    @Describe("code of the class") @Nullable @Size(max = Widths.CODE) String code,
    @Describe("code of a course") @Nullable @Size(max = Widths.CODE) String course,
    @Describe("kind of the course") @Nullable Set<CourseKind> kind,
    @Describe("code of an organisation; what it and everything below it holds")
        @Nullable String organiser,
    @Describe("level of the organiser; provincial and local classes apart")
        @Nullable Set<OrganiserLevel> organiserLevel,
    @Describe("where the class stands") @Nullable Set<ClassState> state,
    @Describe("held abroad or not") @Nullable Boolean abroad,
    @Describe("id of a line of a plan that it fulfils") @Nullable UUID planLine,
    @Describe("held on this day or later") @Nullable LocalDate from,
    @Describe("begun before this day") @Nullable LocalDate to,
    Paging paging) {}
