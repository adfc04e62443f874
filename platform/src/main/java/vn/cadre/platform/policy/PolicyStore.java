package vn.cadre.platform.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** The tables of packs. Versions are only ever added. */
@ApplicationScoped
public class PolicyStore {
  /** Of {@code policy_pack p}. */
  public static final String PACK = "p.id, p.version, p.code, p.kind, p.title, p.organisation";

  /** Of {@code policy_version v}. */
  public static final String VERSION =
      """
      v.pack_id, v.number, v.valid_from, v.valid_to, v.citation, v.note, v.numbers, v.withdraws, v.edition,
      v.recorded_at, v.recorded_by,
      (SELECT min(w.number) FROM policy_version w WHERE w.pack_id = v.pack_id AND v.number = ANY (w.withdraws)) AS withdrawn_by\
      """;

  private static final String CANDIDATES =
      """
      SELECT p.code, p.organisation, v.number, v.valid_from, v.valid_to,
        (SELECT min(w.number) FROM policy_version w
         WHERE w.pack_id = v.pack_id AND v.number = ANY (w.withdraws)) AS withdrawn_by
      FROM policy_pack p JOIN policy_version v ON v.pack_id = p.id
      WHERE p.kind = ? AND (p.organisation IS NULL OR p.organisation = ANY (?))\
      """;
  private static final String ADD_PACK =
      "INSERT INTO policy_pack (id, code, kind, title, organisation) VALUES (?, ?, ?, ?, ?)";
  private static final String ADD_VERSION =
      """
      INSERT INTO policy_version (pack_id, number, valid_from, valid_to, citation, note, numbers, withdraws,
                                  edition, recorded_at, recorded_by)
      VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)\
      """;

  private final Sql sql;
  private final ObjectMapper json;

  PolicyStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  public List<Candidate> candidates(String kind, List<String> organisations) {
    return sql.list(
        CANDIDATES,
        List.of(kind, organisations),
        row ->
            new Candidate(
                row.getString("code"),
                row.getInt("number"),
                row.getString("organisation"),
                validity(row),
                integer(row, "withdrawn_by")));
  }

  public Optional<PolicyPack> pack(String code) {
    return sql.one(
        "SELECT " + PACK + " FROM policy_pack p WHERE p.code = ?",
        List.of(code),
        PolicyStore::pack);
  }

  /** The pack, which nobody else changes until the transaction ends. */
  public Optional<PolicyPack> locked(String code) {
    return sql.one(
        "SELECT " + PACK + " FROM policy_pack p WHERE p.code = ? FOR UPDATE",
        List.of(code),
        PolicyStore::pack);
  }

  public Optional<PolicyVersion> version(String code, int number) {
    return sql.one(
        "SELECT "
            + VERSION
            + " FROM policy_version v JOIN policy_pack p ON p.id = v.pack_id WHERE p.code = ? AND v.number = ?",
        List.of(code, number),
        this::version);
  }

  /** All versions of a pack, the first first. */
  public List<PolicyVersion> versions(UUID pack) {
    return sql.list(
        "SELECT " + VERSION + " FROM policy_version v WHERE v.pack_id = ? ORDER BY v.number",
        List.of(pack),
        this::version);
  }

  public void add(PolicyPack pack) {
    sql.update(
        ADD_PACK,
        Arrays.asList(pack.id(), pack.code(), pack.kind(), pack.title(), pack.organisation()));
  }

  public void add(PolicyVersion version) {
    sql.update(
        ADD_VERSION,
        Arrays.asList(
            version.packId(),
            version.number(),
            version.validity().from(),
            version.validity().to(),
            version.citation(),
            version.note(),
            version.numbers().toString(),
            SqlArray.of("integer", version.withdraws()),
            version.edition(),
            version.recordedAt(),
            version.recordedBy()));
  }

  /** Counts a change of the pack; answers the pack after it. */
  public PolicyPack changed(PolicyPack pack) {
    return sql.one(
            "UPDATE policy_pack p SET version = version + 1 WHERE id = ? RETURNING " + PACK,
            List.of(pack.id()),
            PolicyStore::pack)
        .orElseThrow();
  }

  public static PolicyPack pack(ResultSet row) throws SQLException {
    return new PolicyPack(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("organisation"));
  }

  public PolicyVersion version(ResultSet row) throws SQLException {
    return new PolicyVersion(
        row.getObject("pack_id", UUID.class),
        row.getInt("number"),
        validity(row),
        row.getString("citation"),
        row.getString("note"),
        object(row.getString("numbers")),
        List.of((Integer[]) row.getArray("withdraws").getArray()),
        integer(row, "withdrawn_by"),
        integer(row, "edition"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  private static Span validity(ResultSet row) throws SQLException {
    return new Span(
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private ObjectNode object(String text) {
    try {
      return (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException(notOurs);
    }
  }
}
