package vn.cadre.registry.qualification;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** A qualification. */
@Schema(name = "Qualification")
record QualificationView(
    UUID id,
    long version,
    UUID cadreId,
    QualificationKind kind,
    String level,
    @Nullable String speciality,
    @Nullable String institution,
    QualificationStatus status,
    @Nullable PartialDate awardedOn,
    @Schema(
            description =
                "the certificate of training-service that it was recorded by; null where it was recorded by hand")
        @Nullable CertificateRef certificate,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
