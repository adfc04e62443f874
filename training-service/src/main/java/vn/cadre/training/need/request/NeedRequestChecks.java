package vn.cadre.training.need.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.workforce.CadreRef;
import vn.cadre.training.workforce.Cadres;

/** Whether what a unit asks for holds together: the unit, the course, and who is named. */
@ApplicationScoped
class NeedRequestChecks {
  private static final Bilingual ONE_SUBJECT =
      new Bilingual(
          "Nêu khóa học (courseId) hoặc nội dung (subject), không nêu cả hai",
          "Name a course (courseId) or say what is to be learned (subject), not both");
  private static final Bilingual ONE_COUNT =
      new Bilingual(
          "Nêu số người (people) hoặc danh sách (cadreIds), không nêu cả hai",
          "Say how many (people) or name them (cadreIds), not both");
  private static final Bilingual UNKNOWN_COURSE =
      new Bilingual("Không có khóa học %s", "There is no course %s");
  private static final Bilingual OTHER_KIND =
      new Bilingual("Khóa học này thuộc loại %s", "The course is of the kind %s");
  private static final Bilingual ELSEWHERE =
      new Bilingual("%s không thuộc đơn vị đề xuất", "%s does not belong to the unit that asks");
  private static final Bilingual TWICE =
      new Bilingual("Người này được nêu hai lần", "This person is named twice");

  private final Organisations organisations;
  private final Cadres cadres;
  private final CurrentScope scope;
  private final Sql sql;

  NeedRequestChecks(Organisations organisations, Cadres cadres, CurrentScope scope, Sql sql) {
    this.organisations = organisations;
    this.cadres = cadres;
    this.scope = scope;
    this.sql = sql;
  }

  void subject(NewNeedRequest given, Violations found) {
    if ((given.courseId() == null) == (given.subject() == null)) {
      found.add("subject", "one-subject", ONE_SUBJECT);
    }
  }

  void count(NewNeedRequest given, Violations found) {
    if ((given.people() == null) == (given.cadreIds() == null)) {
      found.add("people", "one-count", ONE_COUNT);
    }
  }

  void course(NewNeedRequest given, Violations found) {
    var id = given.courseId();
    if (id == null) {
      return;
    }
    var kind =
        sql.one("SELECT kind FROM course WHERE id = ?", List.of(id), row -> row.getString(1));
    if (kind.isEmpty()) {
      found.add("courseId", "unknown-course", UNKNOWN_COURSE.with(id));
    } else if (!kind.get().equals(given.kind().name())) {
      found.add("courseId", "other-kind", OTHER_KIND.with(kind.get()));
    }
  }

  void unit(NewNeedRequest given, Violations found) {
    organisations.require(given.organisationId(), scope.get(), "organisationId", found);
  }

  /** Joined records lead to the person; nobody is named twice, or from elsewhere. */
  List<UUID> people(NewNeedRequest given, Violations found) {
    var unit = organisations.byId(given.organisationId(), scope.get());
    var people = cadres.find(given.named());
    var named = new HashSet<UUID>();
    for (int i = 0; i < given.named().size(); i++) {
      var field = "cadreIds[" + i + "]";
      var person = people.get(given.named().get(i));
      if (person == null) {
        Cadres.refuse(given.named().get(i), field, found);
      } else if (!named.add(person.id())) {
        found.add(field, "named-twice", TWICE);
      } else if (unit.isPresent() && !belongs(person, unit.get().path())) {
        found.add(field, "person-elsewhere", ELSEWHERE.with(person.fullName()));
      }
    }
    return List.copyOf(named);
  }

  private static boolean belongs(CadreRef person, String unit) {
    var path = person.path();
    return path != null && path.startsWith(unit);
  }
}
