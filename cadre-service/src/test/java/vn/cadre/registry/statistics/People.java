package vn.cadre.registry.statistics;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;

/**
 * Many people alike, written straight into the tables as their owner: a thousand calls would say no
 * more.
 */
record People(
    @Nullable ProfessionalLevel professional,
    @Nullable PoliticalTheoryLevel theory,
    @Nullable Gender gender,
    @Nullable String ethnicGroup) {
  private static final String REGISTER =
      """
      INSERT INTO cadre (id, version, full_name, name_sort, name_folded, category, status, organisation_id, recruited_on,
                         gender, ethnic_group)
      SELECT gen_random_uuid(), 0, 'Người ' || n, 'nguoi ' || n, ' nguoi ' || n, 'PUBLIC_EMPLOYEE', 'ACTIVE', ?, '2000', ?, ?
      FROM generate_series(1, ?) n RETURNING id\
      """;
  private static final String QUALIFY =
      """
      INSERT INTO qualification (id, version, cadre_id, kind, level, level_order, status)
      SELECT gen_random_uuid(), 0, id, ?, ?, ?, 'COMPLETED' FROM unnest(?::uuid[]) AS id\
      """;

  static People with(
      @Nullable ProfessionalLevel professional, @Nullable PoliticalTheoryLevel theory) {
    return new People(professional, theory, null, null);
  }

  static People of(Gender gender, String ethnicGroup) {
    return new People(null, null, gender, ethnicGroup);
  }

  People join(Made organisation, int number) {
    try (var connection =
        DriverManager.getConnection(
            setting("DB_URL"), setting("DB_APP_USER"), setting("DB_APP_PASSWORD"))) {
      connection.setAutoCommit(false);
      run(connection, "SELECT set_config('cadre.scope', '{(,)}', true)");
      var ids = register(connection, organisation, number);
      run(connection, "SELECT derive_homes(?)", ids);
      if (professional != null) {
        run(
            connection,
            QUALIFY,
            "PROFESSIONAL",
            professional.name(),
            professional.rankOrder(),
            ids);
      }
      if (theory != null) {
        run(connection, QUALIFY, "POLITICAL_THEORY", theory.name(), theory.rankOrder(), ids);
      }
      connection.commit();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    return this;
  }

  private Array register(Connection connection, Made organisation, int number) throws SQLException {
    try (var insert = connection.prepareStatement(REGISTER)) {
      insert.setObject(1, UUID.fromString(organisation.id()));
      insert.setString(2, gender == null ? null : gender.name());
      insert.setString(3, ethnicGroup);
      insert.setInt(4, number);
      var ids = new ArrayList<UUID>();
      try (var rows = insert.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return connection.createArrayOf("uuid", ids.toArray());
    }
  }

  private static void run(Connection connection, String statement, Object... arguments)
      throws SQLException {
    try (var prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < arguments.length; i++) {
        prepared.setObject(i + 1, arguments[i]);
      }
      prepared.execute();
    }
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
