package vn.cadre.registry.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;

/** Someone belongs to a committee from one day until before another. */
@Entity
@Table(name = "body_membership")
class Member {
  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID bodyId = id;
  UUID cadreId = id;
  @Nullable UUID titleId;
  PartialDate starts = PartialDate.of(1900);
  @Nullable PartialDate ends;

  protected Member() {}

  static Member create(UUID bodyId, NewMember given, @Nullable UUID titleId) {
    var member = new Member();
    member.bodyId = bodyId;
    member.cadreId = given.cadreId();
    member.change(new MemberPatch(given.titleCode(), given.from(), given.to()), titleId);
    return member;
  }

  void change(MemberPatch patch, @Nullable UUID title) {
    titleId = title;
    starts = patch.from();
    ends = patch.to();
  }
}
