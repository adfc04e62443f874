package vn.cadre.training.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Counts who lacks what a course can give, within the caller's scope. */
@ApplicationScoped
class NeedService {
  private static final String NAMES = "SELECT code, name FROM organisation WHERE code = ANY (?)";

  private final NeedFrames frames;
  private final HolderGroups groups;
  private final Sql sql;

  NeedService(NeedFrames frames, HolderGroups groups, Sql sql) {
    this.frames = frames;
    this.groups = groups;
    this.sql = sql;
  }

  @Transactional
  Needs count(NeedQuery query, Locale language) {
    var frame = frames.of(query.whose());
    var nesting = query.nesting();
    var tally = new NeedTally(nesting);
    for (var group : groups.of(frame, nesting.contains(NeedDimension.ORGANISATION))) {
      var outcomes = group.outcomes();
      tally.add(
          group, outcomes == null ? null : outcomes.stream().filter(query.whose()::wants).toList());
    }
    var organisation = frame.organisation();
    var arranged =
        new NeedGroups(nesting, tally, frame.standards(), names(tally, nesting), language);
    return new Needs(
        frame.day(),
        organisation == null
            ? null
            : new Needs.Place(organisation.id(), organisation.code(), organisation.name()),
        frame.policy().ref(),
        tally.count(List.of()),
        arranged.all());
  }

  private Map<String, String> names(NeedTally tally, List<NeedDimension> nesting) {
    return nesting.contains(NeedDimension.ORGANISATION)
        ? sql
            .list(
                NAMES,
                List.of(SqlArray.of("text", tally.keys(NeedDimension.ORGANISATION))),
                row -> Map.entry(row.getString("code"), row.getString("name")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one))
        : Map.of();
  }
}
