package vn.cadre.registry.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.decision.DecisionState;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * The decision documents that a batch cites. New ones are registered by one statement, once it is
 * known which rows are taken: a document that only refused rows cite leaves nothing behind.
 */
public final class Papers {
  private static final List<String> KEY =
      List.of("decisionNumber", "decisionDate", "decisionIssuer");
  private static final String FIND =
      "SELECT d.version, d.state, decision_is_told(d.id) AS told, "
          + DecisionView.COLUMNS
          + """
           FROM decision d
          WHERE (d.number, d.date, d.issuer) IN (SELECT * FROM unnest(?::text[], ?::date[], ?::text[]))
          ORDER BY d.id FOR NO KEY UPDATE\
          """;

  private static final String NOTE = "SELECT note_unseen_citations(?)";

  private final Sql sql;
  private final Map<Key, Known> known = new HashMap<>();
  private final Map<Key, Known> fresh = new LinkedHashMap<>();
  private final Map<Key, Known> completed = new LinkedHashMap<>();
  private final Set<UUID> unseen = new HashSet<>();

  private record Key(String number, LocalDate date, String issuer) {}

  private record Known(DecisionView document, long version, DecisionState state, boolean told) {

    Known with(@Nullable ManagementTier tier) {
      var now = document;
      return new Known(
          new DecisionView(
              now.id(),
              now.type(),
              now.number(),
              now.date(),
              now.issuer(),
              tier,
              now.attachmentId()),
          version,
          state,
          told);
    }
  }

  /** Those of the rows' documents that are on the register, held until the batch is written. */
  public Papers(Sql sql, List<ImportRow> rows) {
    this.sql = sql;
    Set<Key> keys = new HashSet<>();
    rows.stream().map(Papers::key).filter(Objects::nonNull).forEach(keys::add);
    if (!keys.isEmpty()) {
      sql.list(
          FIND,
          List.of(
              SqlArray.of("text", keys.stream().map(Key::number).toList()),
              SqlArray.of("date", keys.stream().map(Key::date).toList()),
              SqlArray.of("text", keys.stream().map(Key::issuer).toList())),
          row -> {
            var document = Objects.requireNonNull(DecisionView.of(row));
            return known.put(
                new Key(document.number(), document.date(), document.issuer()),
                new Known(
                    document,
                    row.getLong("version"),
                    DecisionState.valueOf(row.getString("state")),
                    row.getBoolean("told")));
          });
    }
  }

  /**
   * Refuses a row that names only a part of a decision, one of a day that has not come, or a tier
   * that had ended by its day.
   */
  public static void check(ImportRow row, LocalDate today) {
    var given = KEY.stream().filter(part -> row.given().containsKey(part)).toList();
    if (!given.isEmpty()) {
      KEY.stream()
          .filter(part -> !given.contains(part))
          .forEach(part -> RowProblem.INCOMPLETE_DECISION.at(row, part));
    }
    var date = row.day("decisionDate");
    if (date != null && date.isAfter(today)) {
      RowProblem.FUTURE_DATE.at(row, "decisionDate");
    }
    var tier = row.constant("decisionTier", ManagementTier.class);
    var end = tier == null ? null : tier.validTo();
    if (end != null && date != null && !date.isBefore(end)) {
      RowProblem.TIER_ENDED.at(row, "decisionTier");
    }
  }

  /**
   * The document that the row cites, as it stands on the register or would stand there; null when
   * it cites none. The row is refused where it tells another type or tier, and where the document
   * was revoked. A row that tells no type cites a document of any type.
   *
   * @param usual the type of a document that is new and of which the row tells none
   */
  public @Nullable DecisionView of(ImportRow row, DecisionType usual) {
    var key = key(row);
    if (key == null) {
      return null;
    }
    var type = row.constant("decisionType", DecisionType.class);
    var tier = row.constant("decisionTier", ManagementTier.class);
    var now = known.get(key);
    if (now == null) {
      var document =
          new DecisionView(
              UuidV7.next(),
              type == null ? usual : type,
              key.number(),
              key.date(),
              key.issuer(),
              tier,
              null);
      return document;
    }
    var document = now.document();
    if (type != null && type != document.type()) {
      row.reject("decisionType", RegistryProblem.DECISION_DIFFERS);
    }
    if (tier != null && document.tier() != null && tier != document.tier()) {
      row.reject("decisionTier", RegistryProblem.DECISION_DIFFERS);
    }
    if (now.state() == DecisionState.REVOKED) {
      row.reject("decisionNumber", RegistryProblem.DECISION_REVOKED);
    }
    if (!now.told()) {
      // what the caller was not told of says nothing that the row does not
      return now.with(tier).document();
    }
    return tier == null || document.tier() != null ? document : now.with(tier).document();
  }

  /** Whether the row cites a document that is on the register, or will be by an earlier row. */
  public boolean knows(ImportRow row) {
    return known.containsKey(key(row));
  }

  /** Notes that a row which is taken cites the document. */
  public void cite(@Nullable DecisionView document) {
    if (document == null) {
      return;
    }
    var key = new Key(document.number(), document.date(), document.issuer());
    var now = known.get(key);
    if (now == null) {
      var made = new Known(document, 0, DecisionState.IN_FORCE, true);
      known.put(key, made);
      fresh.put(key, made);
    } else if (!now.told()) {
      unseen.add(now.document().id());
    } else if (now.document().tier() == null && document.tier() != null) {
      var whole = now.with(document.tier());
      known.put(key, whole);
      (fresh.containsKey(key) ? fresh : completed).put(key, whole);
    }
  }

  /**
   * Registers and completes what was cited; before the rows that name it. What the caller was not
   * told of is not completed, and lends nothing.
   */
  public void write() {
    if (!unseen.isEmpty()) {
      sql.list(NOTE, List.of(SqlArray.of("uuid", unseen)), row -> true);
    }
    Rows.of(List.copyOf(fresh.values()))
        .with("id", "uuid", p -> p.document().id())
        .with("version", "bigint", p -> 0)
        .with("type", "text", p -> p.document().type())
        .with("number", "text", p -> p.document().number())
        .with("date", "date", p -> p.document().date())
        .with("issuer", "text", p -> p.document().issuer())
        .with("tier", "text", p -> p.document().tier())
        .with("state", "text", p -> DecisionState.IN_FORCE)
        .insert(sql, "decision");
    Rows.of(List.copyOf(completed.values()))
        .with("id", "uuid", p -> p.document().id())
        .with("tier", "text", p -> p.document().tier())
        .update(sql, "decision", Known::version);
  }

  private static @Nullable Key key(ImportRow row) {
    var number = row.text("decisionNumber");
    var date = row.day("decisionDate");
    var issuer = row.text("decisionIssuer");
    return number == null || date == null || issuer == null ? null : new Key(number, date, issuer);
  }
}
