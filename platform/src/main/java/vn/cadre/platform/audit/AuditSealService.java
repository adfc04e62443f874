package vn.cadre.platform.audit;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.OutboxConfig;
import vn.cadre.platform.outbox.SystemConnections;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;

/**
 * Shows the chain and verifies it. A verification is bounded instead of being a job: it holds one
 * connection and one block at a time, and says where to go on.
 */
@ApplicationScoped
public class AuditSealService {
  private static final Logger LOG = Logger.getLogger(AuditSealService.class);
  private static final Sorting SORTING =
      Sorting.of("s.number", "bigint", "-number").by("number", "s.number", "bigint");
  private static final Bilingual ONE_AT_A_TIME =
      new Bilingual(
          "Đang có một lượt kiểm tra khác, vui lòng thử lại sau",
          "Another verification is running, please try again later");
  private static final Bilingual NO_HEADS =
      new Bilingual(
          "Không đọc được các niêm phong đã công bố, nên chưa thể kết luận",
          "The published heads cannot be read, so nothing can be concluded");

  private final Sql sql;
  private final SystemConnections database;
  private final HeadTopic topic;
  private final List<SealedStream> streams;
  private final AuditConfig config;
  private final String service;
  private final Semaphore turn = new Semaphore(1);

  AuditSealService(
      Sql sql,
      SystemConnections database,
      HeadTopic topic,
      @All List<SealedStream> streams,
      AuditConfig config,
      OutboxConfig outbox) {
    this.sql = sql;
    this.database = database;
    this.topic = topic;
    this.streams = List.copyOf(streams);
    this.config = config;
    this.service = outbox.service();
  }

  @Transactional
  Page<SealView> page(SealQuery query, String fingerprint) {
    var stream = query.stream() == null ? null : query.stream().name();
    var select = Select.of(Seal.COLUMNS, "audit_seal s").whereGiven(stream, "s.stream = ?");
    if (query.entry() != null) {
      select.where("s.after_id < ? AND s.last_id >= ?", query.entry(), query.entry());
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, SealView::of);
  }

  @Transactional
  SealDetail get(long number) {
    return sql.one(
            "SELECT manifest, " + Seal.COLUMNS + " FROM audit_seal WHERE number = ?",
            List.of(number),
            SealDetail::of)
        .orElseThrow(ProblemException::notFound);
  }

  VerificationView verify(VerificationRange range) {
    var from = range.from() == null ? 1 : range.from();
    if (range.to() != null && range.to() < from) {
      new Violations().add("to", ViolationCode.RANGE, "≥ " + from).refuseIfAny();
    }
    if (!turn.tryAcquire()) {
      throw ProblemException.unavailable(Duration.ofSeconds(5), ONE_AT_A_TIME);
    }
    // the heads come first: whatever they name was committed before the state that is verified
    try (var heads = new PublishedHeads(topic);
        var connection = database.open("verification")) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      return verify(connection, heads, from, range.to());
    } catch (KafkaException unreachable) {
      LOG.warn("The published heads cannot be read", unreachable);
      throw ProblemException.unavailable(Duration.ofSeconds(10), NO_HEADS);
    } catch (SQLException refused) {
      throw new SqlFailure("verification", refused);
    } finally {
      turn.release();
    }
  }

  private VerificationView verify(
      Connection connection, PublishedHeads heads, long from, @Nullable Long wanted)
      throws SQLException {
    var published = heads.last().orElse(0);
    var sealed = new SealTable(connection).last().map(Seal::number).orElse(0L);
    var end = Math.max(published, sealed);
    var asked = wanted == null ? end : Math.min(wanted, end);
    var to = Math.min(asked, from + config.blocksPerVerification() - 1);
    var outcome = new Verification(connection, streams, service, heads).verify(from, to, published);
    var broken = outcome.broken().orElse(null);
    if (broken != null) {
      LOG.errorf("The audit trail is broken: %s", broken);
    }
    return new VerificationView(
        broken == null ? VerificationView.Outcome.INTACT : VerificationView.Outcome.BROKEN,
        from,
        to,
        outcome.blocks(),
        outcome.entries(),
        published,
        broken == null && to < asked ? to + 1 : null,
        broken);
  }
}
