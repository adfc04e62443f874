package vn.cadre.registry.record.reward;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.Dated;
import vn.cadre.registry.record.Entry;
import vn.cadre.registry.record.PublicKind;

/** Rewards as entries of the record. */
@Singleton
class Rewards extends PublicKind<NewReward, RewardView> {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-awardedOn").by("awardedOn", "e.awarded_from", "date");

  Rewards(CivilClock clock) {
    super("rewards", "reward", NewReward.class, RewardResource.class, clock);
  }

  @Override
  protected List<Column<NewReward>> columns() {
    return List.of(
        Column.text("form", NewReward::form),
        Column.text("title", NewReward::title),
        Column.text("achievement", NewReward::achievement),
        Column.text("awarded_on", NewReward::awardedOn));
  }

  @Override
  protected NewReward given(ResultSet row) throws SQLException {
    return new NewReward(
        RewardForm.valueOf(row.getString("form")),
        row.getString("title"),
        row.getString("achievement"),
        PartialDate.parse(row.getString("awarded_on")),
        Objects.requireNonNull(cited(row)));
  }

  @Override
  protected RewardView view(Entry entry, NewReward given) {
    return new RewardView(
        entry.id(),
        entry.version(),
        entry.cadreId(),
        given.form(),
        given.title(),
        given.achievement(),
        given.awardedOn(),
        Objects.requireNonNull(entry.decision()),
        entry.state(),
        entry.corrected(),
        entry.annulled(),
        entry.allowedActions());
  }

  @Override
  protected Sorting sorting() {
    return SORTING;
  }

  @Override
  protected void inForce(LocalDate day, Reading reading, Select select) {
    on(day, select, "e.awarded_from <= ?");
  }

  @Override
  protected List<Dated> dates(NewReward given) {
    return List.of(Dated.past("awardedOn", given.awardedOn()));
  }

  @Override
  protected Set<DecisionType> papers() {
    return Set.of(DecisionType.COMMENDATION);
  }
}
