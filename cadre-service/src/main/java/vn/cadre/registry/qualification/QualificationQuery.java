package vn.cadre.registry.qualification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Select;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.record.EntryList;
import vn.cadre.registry.record.EntryQuery;

/** Filters of one person's qualifications. */
record QualificationQuery(
    @Nullable Set<QualificationKind> kind,
    @Nullable Set<QualificationStatus> status,
    EntryQuery entries)
    implements EntryList {

  @Override
  public void narrow(Select select) {
    select.whereGiven(kind, "e.kind = ANY (?)").whereGiven(status, "e.status = ANY (?)");
  }
}
