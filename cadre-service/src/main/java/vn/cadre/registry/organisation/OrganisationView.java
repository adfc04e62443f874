package vn.cadre.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;

/** An organisation; predecessors and successors are codes. */
@Schema(name = "Organisation")
public record OrganisationView(
    UUID id,
    long version,
    String code,
    String name,
    OrganisationLevel level,
    Bloc bloc,
    OrganisationKind kind,
    @Nullable String administrativeUnit,
    @Nullable UUID parentId,
    @Nullable String parentCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> predecessors,
    List<String> successors,
    @Schema(description = "what the caller may do with it now")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<String> allowedActions)
    implements Versioned {
  public static final String COLUMNS =
      """
      o.id, o.version, o.code, o.name, o.level, o.bloc, o.kind, o.administrative_unit, o.parent_id,
      p.code AS parent_code, o.valid_from, o.valid_to, o.path,
      ARRAY(SELECT x.code FROM organisation_succession s JOIN organisation_label x ON x.id = s.predecessor_id
            WHERE s.successor_id = o.id ORDER BY x.code) AS predecessors,
      ARRAY(SELECT x.code FROM organisation_succession s JOIN organisation_label x ON x.id = s.successor_id
            WHERE s.predecessor_id = o.id ORDER BY x.code) AS successors\
      """;

  /** As {@link #COLUMNS}, with the name of the day that {@link #FROM_ON} is given. */
  static final String COLUMNS_ON =
      COLUMNS.replace("o.name,", "coalesce(former.name, o.name) AS name,");

  /**
   * What an organisation {@code o} was called on a day, given twice, where it was renamed since.
   */
  public static final String FORMER_NAME =
      """
      LEFT JOIN organisation_former_name former
      ON former.organisation_id = o.id AND former.valid_from <= ? AND former.valid_to > ?\
      """;

  /** Its parent, predecessors and successors may be out of scope; their codes are part of it. */
  public static final String FROM =
      "organisation o LEFT JOIN organisation_label p ON p.id = o.parent_id";

  static final String FROM_ON = FROM + " " + FORMER_NAME;

  /** As its topic tells of it: what someone may do with it is no part of that. */
  public OrganisationView(
      UUID id,
      long version,
      String code,
      String name,
      OrganisationLevel level,
      Bloc bloc,
      OrganisationKind kind,
      @Nullable String administrativeUnit,
      @Nullable UUID parentId,
      @Nullable String parentCode,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<String> predecessors,
      List<String> successors) {
    this(
        id,
        version,
        code,
        name,
        level,
        bloc,
        kind,
        administrativeUnit,
        parentId,
        parentCode,
        validFrom,
        validTo,
        predecessors,
        successors,
        null);
  }

  OrganisationView allowing(List<String> actions) {
    return new OrganisationView(
        id,
        version,
        code,
        name,
        level,
        bloc,
        kind,
        administrativeUnit,
        parentId,
        parentCode,
        validFrom,
        validTo,
        predecessors,
        successors,
        actions);
  }

  /** The next version of this organisation, with one successor more. */
  public OrganisationView succeededBy(String successor) {
    return new OrganisationView(
        id,
        version + 1,
        code,
        name,
        level,
        bloc,
        kind,
        administrativeUnit,
        parentId,
        parentCode,
        validFrom,
        validTo,
        predecessors,
        Stream.concat(successors.stream(), Stream.of(successor)).sorted().toList());
  }

  public static OrganisationView of(ResultSet row) throws SQLException {
    return new OrganisationView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        OrganisationLevel.valueOf(row.getString("level")),
        Bloc.valueOf(row.getString("bloc")),
        OrganisationKind.valueOf(row.getString("kind")),
        row.getString("administrative_unit"),
        row.getObject("parent_id", UUID.class),
        row.getString("parent_code"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        codes(row.getArray("predecessors")),
        codes(row.getArray("successors")));
  }

  private static List<String> codes(@Nullable Array codes) throws SQLException {
    return codes == null ? List.of() : List.of((String[]) codes.getArray());
  }
}
