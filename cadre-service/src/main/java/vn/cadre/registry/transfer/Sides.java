package vn.cadre.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/**
 * Who would move, and to which post, wherever they lie. Nothing of it is shown to a caller whose
 * scope does not cover it.
 */
record Sides(@Nullable Person person, @Nullable Post post) {

  /** An organisation as either side may name it. */
  record Unit(String path, String code, String name) {}

  record Person(UUID id, String name, Unit home) {}

  record Post(UUID id, String titleCode, Unit organisation) {}

  Post knownPost() {
    return Objects.requireNonNull(post);
  }

  /** Looks beyond the caller's scope, by the one function of the database that is made for it. */
  @ApplicationScoped
  static class Finder {
    private static final String FIND = "SELECT * FROM transfer_sides(?, ?, ?, ?, ?, ?)";
    private static final String WIDEN = "SELECT enter_transfer(?)";

    private final Sql sql;

    Finder(Sql sql) {
      this.sql = sql;
    }

    Sides of(NewTransferRequest given) {
      return find(
          given.cadreId(),
          given.personalId(),
          given.positionId(),
          given.organisationCode(),
          given.titleCode(),
          given.from().latest());
    }

    /** As the sides stand now. */
    Sides of(TransferRequest request) {
      return find(request.cadreId, null, request.positionId, null, null, request.starts.latest());
    }

    /**
     * Lets the rest of the transaction reach both sides of the request. The database judges once
     * more whether whoever acts may accept it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void enter(TransferRequest request) {
      sql.list(WIDEN, Arrays.asList(request.id), row -> true);
    }

    private Sides find(@Nullable Object... asked) {
      return sql.one(FIND, Arrays.asList(asked), Finder::sides).orElseThrow();
    }

    private static Sides sides(ResultSet row) throws SQLException {
      var person = row.getObject("cadre_id", UUID.class);
      var post = row.getObject("position_id", UUID.class);
      return new Sides(
          person == null
              ? null
              : new Person(person, row.getString("cadre_name"), unit(row, "home")),
          post == null ? null : new Post(post, row.getString("title_code"), unit(row, "post")));
    }

    private static Unit unit(ResultSet row, String prefix) throws SQLException {
      return new Unit(
          row.getString(prefix + "_path"),
          row.getString(prefix + "_code"),
          row.getString(prefix + "_name"));
    }
  }
}
