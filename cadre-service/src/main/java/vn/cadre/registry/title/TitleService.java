package vn.cadre.registry.title;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.problem.RegistryProblem;

/** Keeps the titles; they belong to no organisation, so scope does not apply. */
@ApplicationScoped
class TitleService {
  static final String AGGREGATE = "titles";
  private static final Sorting SORTING =
      Sorting.of("t.id", "code")
          .by("code", "t.code", "text")
          .by("name", "t.name COLLATE \"vi-x-icu\"", "text COLLATE \"vi-x-icu\"");

  private static final String HOLD = "SELECT 1 FROM title WHERE id = ? FOR NO KEY UPDATE";
  private static final String FIRST_STANDARD =
      "SELECT valid_from FROM standard WHERE title_id = ? ORDER BY valid_from LIMIT 1";
  private static final Bilingual AFTER_STANDARDS =
      new Bilingual(
          "Chức danh này đã có tiêu chuẩn từ %s; chức danh không thể bắt đầu sau đó",
          "A standard of the title starts on %s; the title cannot start after it");

  private final TitleRepository titles;
  private final Sql sql;
  private final Preconditions preconditions;
  private final Outbox outbox;

  TitleService(TitleRepository titles, Sql sql, Preconditions preconditions, Outbox outbox) {
    this.titles = titles;
    this.sql = sql;
    this.preconditions = preconditions;
    this.outbox = outbox;
  }

  @Transactional
  Page<TitleView> page(TitleQuery query, String fingerprint) {
    var select =
        Select.of("t.*", "title t")
            .whereGiven(query.code(), "t.code = ?")
            .whereGiven(query.rank(), "t.rank = ANY (?)")
            .whereGiven(query.group(), "t.title_group = ?")
            .whereGiven(query.keyPost(), "t.key_post = ?");
    for (var word : query.q() == null ? List.<String>of() : Text.foldedWords(query.q())) {
      select.where("t.name_folded LIKE ?", "% " + Select.literal(word) + "%");
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, TitleService::view);
  }

  @Transactional
  TitleView get(String code) {
    return TitleView.of(byCode(code));
  }

  @Transactional
  TitleView create(Body<NewTitle> body) {
    var given = body.value();
    if (titles.byCode(given.code()).isPresent()) {
      throw RegistryProblem.taken("code", given.code());
    }
    var title = Title.create(given);
    titles.persistAndFlush(title);
    return published(title, "created", Map.of("code", title.code));
  }

  @Transactional
  TitleView patch(String code, Body<TitlePatch> body) {
    var title = byCode(code);
    var before = TitlePatch.of(title);
    var change = body.mergedInto(before);
    refuseUnlessBeforeItsStandards(title, change.validFrom());
    preconditions.requireVersion(title.version);
    if (change.equals(before)) {
      return TitleView.of(title);
    }
    title.describe(change);
    titles.flush();
    return published(title, "changed", Changes.between(before, change));
  }

  /** Held first, so that no standard comes meanwhile that starts earlier. */
  private void refuseUnlessBeforeItsStandards(Title title, @Nullable LocalDate validFrom) {
    if (validFrom == null) {
      return;
    }
    sql.list(HOLD, List.of(title.id), row -> true);
    sql.one(FIRST_STANDARD, List.of(title.id), row -> row.getObject(1, LocalDate.class))
        .filter(validFrom::isAfter)
        .ifPresent(first ->
            new Violations()
                .add("validFrom", "after-standards", AFTER_STANDARDS.with(first))
                .refuseIfAny());
  }

  private TitleView published(Title title, String type, Map<String, ?> change) {
    var view = TitleView.of(title);
    outbox.append(
        new DomainEvent(
            AGGREGATE, title.id, title.version + 1, type, change, view, SeenBy.EVERYONE));
    return view;
  }

  private Title byCode(String code) {
    return titles.byCode(code).orElseThrow(ProblemException::notFound);
  }

  static TitleView view(ResultSet row) throws SQLException {
    return new TitleView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        TitleRank.valueOf(row.getString("rank")),
        row.getString("title_group"),
        row.getBoolean("key_post"),
        row.getObject("valid_from", LocalDate.class));
  }
}
