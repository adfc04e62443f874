package vn.cadre.registry.statistics;

import java.sql.DriverManager;
import java.sql.SQLException;
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
  private static final String INSERT =
      """
      WITH person AS (
        INSERT INTO cadre (id, version, full_name, name_sort, name_folded, category, status, organisation_id, gender, ethnic_group)
        SELECT gen_random_uuid(), 0, 'Người ' || n, 'nguoi ' || n, ' nguoi ' || n, 'PUBLIC_EMPLOYEE', 'ACTIVE', ?, ?, ?
        FROM generate_series(1, ?) n RETURNING id, organisation_id),
      home AS (
        INSERT INTO cadre_home (cadre_id, organisation_id, path, valid_from, valid_to)
        SELECT p.id, o.id, o.path, DATE '2000-01-01', 'infinity' FROM person p JOIN organisation o ON o.id = p.organisation_id),
      degree AS (
        INSERT INTO qualification (id, version, cadre_id, kind, level, level_order, status)
        SELECT gen_random_uuid(), 0, id, 'PROFESSIONAL', ?::text, ?, 'COMPLETED' FROM person WHERE ?::text IS NOT NULL)
      INSERT INTO qualification (id, version, cadre_id, kind, level, level_order, status)
      SELECT gen_random_uuid(), 0, id, 'POLITICAL_THEORY', ?::text, ?, 'COMPLETED' FROM person WHERE ?::text IS NOT NULL\
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
                setting("DB_URL"), setting("DB_OWNER_USER"), setting("DB_OWNER_PASSWORD"));
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UUID.fromString(organisation.id()));
      insert.setString(2, gender == null ? null : gender.name());
      insert.setString(3, ethnicGroup);
      insert.setInt(4, number);
      insert.setString(5, professional == null ? null : professional.name());
      insert.setInt(6, professional == null ? 0 : professional.rankOrder());
      insert.setString(7, professional == null ? null : professional.name());
      insert.setString(8, theory == null ? null : theory.name());
      insert.setInt(9, theory == null ? 0 : theory.rankOrder());
      insert.setString(10, theory == null ? null : theory.name());
      insert.executeUpdate();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    return this;
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
