package vn.cadre.platform.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.inbox.EventConsumer;
import vn.cadre.platform.inbox.Generations;
import vn.cadre.platform.inbox.Generations.Generation;
import vn.cadre.platform.inbox.Generations.State;
import vn.cadre.platform.inbox.Inbox;
import vn.cadre.platform.inbox.PartitionReports;
import vn.cadre.platform.inbox.Projection;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;

/**
 * Shows what a service takes in of others' events, copies and consumers that act alike, and takes
 * orders for them: whatever stands still must be seen, and be told to pass over a message.
 */
@ApplicationScoped
public class ProjectionService {
  private static final Logger LOG = Logger.getLogger(ProjectionService.class);
  private static final Sorting SORTING =
      Sorting.of("md5(g.consumer)::uuid", "name").by("name", "g.consumer", "text");

  private final Inbox inbox;
  private final Generations generations;
  private final PartitionReports reports;
  private final CurrentCaller caller;
  private final Sql sql;

  ProjectionService(
      Inbox inbox,
      Generations generations,
      PartitionReports reports,
      CurrentCaller caller,
      Sql sql) {
    this.inbox = inbox;
    this.generations = generations;
    this.reports = reports;
    this.caller = caller;
    this.sql = sql;
  }

  @Transactional
  Page<ProjectionView> list(ProjectionQuery query, String fingerprint) {
    var names = inbox.consumers().keySet();
    return Select.of("g.consumer", "inbox_generation g")
        .where("g.state = 'SERVING' AND g.consumer = ANY (?)", names)
        .page(sql, query.paging(), SORTING, fingerprint, row -> row.getString("consumer"))
        .map(name -> view(find(name)));
  }

  @Transactional
  ProjectionView get(String name) {
    return view(find(name));
  }

  @Transactional
  ProjectionView rebuild(String name) {
    var projection = find(name);
    if (!(projection instanceof Projection<?>)) {
      throw ProblemException.of(ProjectionProblem.NOT_REBUILDABLE);
    }
    var who = caller.get();
    if (!generations.rebuild(name, who.client() + " " + who.subject())) {
      throw ProblemException.of(ProjectionProblem.REBUILD_UNDER_WAY);
    }
    LOG.infof("%s (%s) has %s rebuilt", who.client(), who.subject(), name);
    inbox.signal();
    return view(projection);
  }

  @Transactional
  ProjectionView skip(String name, Body<NewSkip> body) {
    var projection = find(name);
    var order = body.value();
    var partition = new TopicPartition(order.topic(), order.partition());
    var stopped =
        generations.open(name).stream()
            .filter(generation -> stopsThere(generation, partition, order.offset()))
            .toList();
    if (stopped.isEmpty()) {
      throw ProblemException.of(ProjectionProblem.NOT_STOPPED_THERE);
    }
    var who = caller.get();
    for (var generation : stopped) {
      reports.skip(generation.id(), partition, order.offset(), order.reason(), who);
    }
    LOG.warnf(
        "%s (%s) has %s pass over offset %d of %s: %s",
        who.client(), who.subject(), name, order.offset(), partition, order.reason());
    return view(projection);
  }

  private boolean stopsThere(Generation generation, TopicPartition partition, long offset) {
    return reports.of(generation.id()).stream()
        .anyMatch(report ->
            report.partition().equals(partition)
                && report.stop() != null
                && report.stop().offset() == offset);
  }

  private EventConsumer<?> find(String name) {
    var found = inbox.consumers().get(name);
    if (found == null) {
      throw ProblemException.notFound();
    }
    return found;
  }

  private ProjectionView view(EventConsumer<?> projection) {
    var name = projection.name();
    var progress = inbox.progress(name).orElseThrow();
    var open = generations.open(name);
    var served =
        open.stream()
            .filter(generation -> generation.state() == State.SERVING)
            .findFirst()
            // the first look of this copy has not begun it yet
            .orElseThrow(ProblemException::notFound);
    return ProjectionView.of(
        name,
        projection.topics().stream().sorted().toList(),
        projection instanceof Projection<?>,
        served,
        reports.of(served.id()),
        open.stream()
            .filter(generation -> generation.state() == State.BUILDING)
            .findFirst()
            .map(made -> ProjectionView.rebuild(made, reports.of(made.id()), progress))
            .orElse(null),
        progress);
  }
}
