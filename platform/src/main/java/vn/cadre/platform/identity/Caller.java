package vn.cadre.platform.identity;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param organisationCodes the claim {@code org_scope}; {@code *} stands for every organisation
 * @param cadreId the record that the role {@code self} is bound to
 */
public record Caller(
    String client,
    String subject,
    String name,
    Set<String> roles,
    Set<String> organisationCodes,
    @Nullable UUID cadreId) {

  private static final UUID NOBODY = new UUID(0, 0);

  public Caller {
    roles = Set.copyOf(roles);
    organisationCodes = Set.copyOf(organisationCodes);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }

  public boolean everywhere() {
    return organisationCodes.contains("*");
  }

  /** Whether personal data may be shown unmasked. */
  public boolean seesPersonalData() {
    return has(Roles.PERSONAL_DATA) || has(Roles.AUDITOR);
  }

  /** Whether the record is the caller's own. */
  public boolean owns(UUID record) {
    return has(Roles.SELF) && record.equals(cadreId);
  }

  /**
   * Whether the caller may read no record but their own, whatever the scope says: no role is among
   * those that read the records of others.
   */
  public boolean readsOnlyOwnRecord(Set<String> readers) {
    return Collections.disjoint(roles, readers);
  }

  /**
   * The one record that the caller may read, or null for whoever reads those of others; an id that
   * nobody has where the token is bound to none.
   */
  public @Nullable UUID onlyRecord(Set<String> readers) {
    if (!readsOnlyOwnRecord(readers)) {
      return null;
    }
    return cadreId == null ? NOBODY : cadreId;
  }
}
