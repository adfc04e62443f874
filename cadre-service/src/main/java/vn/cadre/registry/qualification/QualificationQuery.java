package vn.cadre.registry.qualification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

/** Filters of one person's qualifications. */
record QualificationQuery(
    @Nullable Set<QualificationKind> kind,
    @Nullable Set<QualificationStatus> status,
    Paging paging) {}
