package vn.cadre.training.certificate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was issued to learners of a class, in the order of the numbers. */
@Schema(name = "CertificatesIssued")
record CertificatesIssued(UUID classId, List<CertificateView> items) {}
