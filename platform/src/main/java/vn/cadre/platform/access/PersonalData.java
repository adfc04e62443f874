package vn.cadre.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Decides whether the caller sees personal data, and writes down that they did, in the transaction
 * of the read: what cannot be logged is not shown.
 */
@ApplicationScoped
public class PersonalData {
  private static final int FEW = 500;

  // who reads is what the database was told at the begin of the transaction
  private static final String LOG =
      """
      INSERT INTO access_log (id, at, record, asked, operation, fields, purpose, client, subject, name, roles,
                              address, trace_id)
      SELECT read.id, ?, read.record, ?, ?, ?, actor ->> 'purpose', actor ->> 'client', actor ->> 'subject',
             actor ->> 'name', ARRAY(SELECT jsonb_array_elements_text(actor -> 'roles')), actor ->> 'address',
             actor ->> 'traceId'
      FROM unnest(?::uuid[], ?::uuid[]) AS read (id, record), CAST(current_setting('cadre.actor') AS jsonb) AS actor\
      """;

  private final Sql sql;
  private final CurrentCaller caller;
  private final Purpose purpose;
  private final ResourceInfo operation;
  private final AccessConfig config;
  private final Clock clock;

  PersonalData(
      Sql sql,
      CurrentCaller caller,
      Purpose purpose,
      ResourceInfo operation,
      AccessConfig config,
      Clock clock) {
    this.sql = sql;
    this.caller = caller;
    this.purpose = purpose;
    this.operation = operation;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Whether the caller is shown the personal data of others. Refuses a purpose that cannot be read,
   * so that it is never taken for none.
   */
  public boolean isShown() {
    return new ShowingPolicy(config.purposeRequired()).shows(caller.get(), purpose.stated());
  }

  /** Whether the caller is shown the personal data of this record: one's own needs no purpose. */
  public boolean isShownOf(UUID record) {
    return isShown() || caller.get().owns(record);
  }

  /**
   * Logs that the fields of these records are shown unmasked. One's own record is not logged, nor
   * is a read that had nothing to show.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shown(Collection<UUID> records, Collection<String> fields) {
    var who = caller.get();
    var others = records.stream().filter(record -> !who.owns(record)).toList();
    if (!others.isEmpty() && !fields.isEmpty()) {
      write(others, null, fields);
    }
  }

  /**
   * Logs figures by masked fields. Of few people they tell of each, so each is logged; of many it
   * is logged what was asked.
   *
   * @param people how many the figures are of
   * @param whose their ids
   * @param asked what was counted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void counted(
      long people,
      Supplier<? extends Collection<UUID>> whose,
      String asked,
      Collection<String> fields) {
    if (people > FEW) {
      write(Arrays.asList((UUID) null), asked, fields);
    } else {
      shown(whose.get(), fields);
    }
  }

  /**
   * Logs that someone was looked for and not found within the caller's scope, in a transaction of
   * its own: the refusal that follows undoes the request's, not the trace of the attempt.
   *
   * @param asked what was asked for, masked
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void soughtInVain(String asked, Collection<String> fields) {
    write(Arrays.asList((UUID) null), asked, fields);
  }

  /** Logs that someone was looked for and found, whatever then becomes of the request. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void sought(UUID found, Collection<String> fields) {
    shown(List.of(found), fields);
  }

  private void write(
      List<@Nullable UUID> records, @Nullable String asked, Collection<String> fields) {
    sql.update(
        LOG,
        Arrays.asList(
            clock.instant(),
            asked,
            operation.getResourceMethod().getAnnotation(Operation.class).operationId(),
            fields,
            SqlArray.of("uuid", records.stream().map(record -> UuidV7.next()).toList()),
            SqlArray.of("uuid", records)));
  }
}
