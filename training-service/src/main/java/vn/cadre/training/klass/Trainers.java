package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;

/** The table of trainers. */
@ApplicationScoped
class Trainers {
  private static final String COLUMNS =
      "t.id, t.version, t.class_id, t.cadre_id, t.full_name, t.workplace, t.subject";
  private static final String INSERT =
      """
      INSERT INTO class_trainer (id, version, class_id, cadre_id, full_name, workplace, subject, person)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?)\
      """;
  private static final Sorting SORTING =
      Sorting.of("t.id", "fullName")
          .by("fullName", "t.full_name COLLATE \"vi-x-icu\"", "text COLLATE \"vi-x-icu\"");

  private final Sql sql;

  Trainers(Sql sql) {
    this.sql = sql;
  }

  Page<TrainerView> page(UUID klass, Paging paging, String fingerprint) {
    return Select.of(COLUMNS, "class_trainer t")
        .where("t.class_id = ?", klass)
        .page(sql, paging, SORTING, fingerprint, Trainers::view);
  }

  Optional<TrainerView> find(UUID klass, UUID id) {
    return sql.one(
        "SELECT " + COLUMNS + " FROM class_trainer t WHERE t.class_id = ? AND t.id = ?",
        List.of(klass, id),
        Trainers::view);
  }

  long count(UUID klass) {
    return sql.one(
            "SELECT count(*) FROM class_trainer WHERE class_id = ?",
            List.of(klass),
            row -> row.getLong(1))
        .orElseThrow();
  }

  boolean teach(UUID id) {
    return sql.one(
            "SELECT EXISTS (SELECT FROM class_session WHERE trainer_id = ?)",
            List.of(id),
            row -> row.getBoolean(1))
        .orElseThrow();
  }

  UUID add(UUID klass, NewTrainer given, String fullName) {
    var id = UuidV7.next();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            klass,
            given.cadreId(),
            fullName,
            given.workplace(),
            given.subject(),
            given.person()));
    return id;
  }

  void delete(UUID id) {
    sql.update("DELETE FROM class_trainer WHERE id = ?", List.of(id));
  }

  private static TrainerView view(ResultSet row) throws SQLException {
    return new TrainerView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("class_id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getString("workplace"),
        row.getString("subject"));
  }
}
