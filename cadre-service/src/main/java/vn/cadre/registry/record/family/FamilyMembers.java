package vn.cadre.registry.record.family;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.record.Audience;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.EntryKind;
import vn.cadre.registry.record.Occasion;

/**
 * Family members as entries of the record; only personal-data shows them, and services alone are
 * told who of the register is related.
 */
@Singleton
class FamilyMembers extends EntryKind<NewFamilyMember, FamilyMemberView> {
  private static final Sorting SORTING = Sorting.of("e.id", "id").by("id", "e.id", "uuid");
  private static final Bilingual NOT_YET =
      new Bilingual("Năm sinh chưa đến", "The year of birth has not come yet");
  private static final Bilingual ONESELF =
      new Bilingual("Không thể là chính người này", "Nobody is their own relative");

  private final Cadres cadres;
  private final CurrentScope scope;

  FamilyMembers(Cadres cadres, CurrentScope scope) {
    super("family-members", "family_member", NewFamilyMember.class, FamilyResource.class);
    this.cadres = cadres;
    this.scope = scope;
  }

  @Override
  protected List<Column<NewFamilyMember>> columns() {
    return List.of(
        Column.text("side", NewFamilyMember::side),
        Column.text("relation", NewFamilyMember::relation),
        Column.text("full_name", NewFamilyMember::fullName),
        Column.of("birth_year", "integer", NewFamilyMember::birthYear),
        Column.text("occupation", NewFamilyMember::occupation),
        Column.text("native_place", NewFamilyMember::nativePlace),
        Column.text("residence", NewFamilyMember::residence),
        Column.of("relative_id", "uuid", NewFamilyMember::relativeId));
  }

  @Override
  protected NewFamilyMember given(ResultSet row) throws SQLException {
    return new NewFamilyMember(
        FamilySide.valueOf(row.getString("side")),
        FamilyRelation.valueOf(row.getString("relation")),
        row.getString("full_name"),
        row.getObject("birth_year", Integer.class),
        row.getString("occupation"),
        row.getString("native_place"),
        row.getString("residence"),
        row.getObject("relative_id", UUID.class));
  }

  @Override
  protected FamilyMemberView view(Entry entry, NewFamilyMember given) {
    return new FamilyMemberView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.side(),
        given.relation(),
        given.fullName(),
        given.birthYear(),
        given.occupation(),
        given.nativePlace(),
        given.residence(),
        given.relativeId(),
        false,
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected boolean isPersonal() {
    return true;
  }

  @Override
  protected FamilyMemberView masked(Entry entry) {
    return new FamilyMemberView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected Audience audience() {
    return Audience.SERVICES;
  }

  @Override
  protected String aggregate() {
    return "kinships";
  }

  /** Who of the register is related to whom, and nothing of the family besides. */
  @Override
  protected Map<String, @Nullable Object> told(FamilyMemberView view) {
    var kin = new LinkedHashMap<String, @Nullable Object>();
    kin.put("id", view.id());
    kin.put("cadreId", view.cadreId());
    kin.put("relativeId", view.relativeId());
    kin.put("side", view.relativeId() == null ? null : view.side());
    kin.put("relation", view.relativeId() == null ? null : view.relation());
    kin.put("state", view.state());
    return kin;
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  /** Relatives are relatives on every day. */
  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {}

  @Override
  protected List<Dated> dates(NewFamilyMember given) {
    return List.of();
  }

  @Override
  protected void check(NewFamilyMember given, Occasion occasion, Violations violations) {
    if (given.birthYear() != null && given.birthYear() > occasion.today().getYear()) {
      violations.add("birthYear", "in-the-future", NOT_YET);
    }
    if (occasion.cadreId().equals(given.relativeId())) {
      violations.add("relativeId", "oneself", ONESELF);
    }
  }

  @Override
  protected void references(NewFamilyMember given, Occasion occasion, Violations violations) {
    if (given.relativeId() != null && !occasion.cadreId().equals(given.relativeId())) {
      cadres.require(given.relativeId(), occasion.today(), scope.get(), "relativeId", violations);
    }
  }
}
