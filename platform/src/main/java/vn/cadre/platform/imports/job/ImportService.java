package vn.cadre.platform.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.access.Purpose;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportProblem;
import vn.cadre.platform.imports.file.FindingsWorkbook;
import vn.cadre.platform.imports.file.ImportFile;
import vn.cadre.platform.imports.job.ImportJob.Progress;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;

/** Takes imports in and shows how they go: to whoever sent them, and to auditors. */
@ApplicationScoped
public class ImportService {
  private static final int FINDINGS_AT_ONCE = 500;
  private static final Sorting SORTING =
      Sorting.of("j.id", "-createdAt").by("createdAt", "j.created_at", "timestamptz");

  private final ImportJobs jobs;
  private final ImportUploads uploads;
  private final ImportKinds kinds;
  private final Event<ImportTaken> taken;
  private final Findings findings;
  private final CurrentCaller caller;
  private final PersonalData personalData;
  private final Preconditions preconditions;
  private final Clock clock;
  private final Sql sql;
  private final Watchers watchers;

  ImportService(
      ImportJobs jobs,
      ImportUploads uploads,
      ImportKinds kinds,
      Event<ImportTaken> taken,
      Findings findings,
      CurrentCaller caller,
      PersonalData personalData,
      Preconditions preconditions,
      Clock clock,
      Sql sql,
      ImportConfig config) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.kinds = kinds;
    this.taken = taken;
    this.findings = findings;
    this.caller = caller;
    this.personalData = personalData;
    this.preconditions = preconditions;
    this.clock = clock;
    this.sql = sql;
    this.watchers = new Watchers(config.watchers());
  }

  /** The events, if one more may watch. */
  <T> Multi<T> watching(Multi<T> events) {
    return watchers.watching(events);
  }

  /** Reads the whole file once, then stores job and upload together and wakes a worker. */
  ImportJob create(MultipartFormDataInput form) {
    var owner = caller.get();
    var given = NewImport.of(form, owner, kinds);
    var job =
        new ImportJob(
            UuidV7.next(),
            0,
            given.kind().name(),
            given.mode(),
            given.dryRun(),
            ImportState.QUEUED,
            given.fileName(),
            Progress.NONE,
            count(given),
            null,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null,
            owner);
    QuarkusTransaction.joiningExisting()
        .run(() -> {
          jobs.add(job, given.file().toFile().length());
          uploads.store(job.id(), given.file());
          taken.fire(new ImportTaken(job.id()));
        });
    return job;
  }

  private static int count(NewImport given) {
    try (var file = ImportFile.open(given.file(), given.fileName(), given.kind().columns())) {
      return file.count();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }

  @Transactional
  Page<ImportJob> list(ImportQuery query, String fingerprint) {
    var who = user();
    var select = Select.of(ImportJob.COLUMNS, "import_job j");
    if (!who.has(Roles.AUDITOR)) {
      select.where("j.client = ?", who.client()).where("j.subject = ?", who.subject());
    }
    return select
        .whereGiven(query.kind(), "j.kind = ?")
        .whereGiven(query.state(), "j.state = ANY (?)")
        .whereGiven(query.dryRun(), "j.dry_run = ?")
        .page(sql, query.paging(), SORTING, fingerprint, ImportJob::read);
  }

  @Transactional
  ImportJob get(UUID id) {
    var who = user();
    return jobs.find(id)
        .filter(job -> who.has(Roles.AUDITOR) || isOwner(job, who))
        .orElseThrow(ProblemException::notFound);
  }

  /** The job as it is now, for a caller who was let in before. */
  ImportJob look(UUID id) {
    return ImportWork.on(id, null)
        .call(() -> QuarkusTransaction.requiringNew().call(() -> jobs.find(id)))
        .orElseThrow(ProblemException::notFound);
  }

  @Transactional
  ImportJob cancel(UUID id) {
    var job = get(id);
    if (!isOwned(job)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    preconditions.requireVersion(job.version());
    if (job.state().hasEnded()) {
      throw ProblemException.of(ImportProblem.IMPORT_ENDED);
    }
    jobs.cancel(id, clock.instant());
    return jobs.find(id).orElseThrow();
  }

  @Transactional
  Page<Finding> findings(UUID id, FindingQuery query, String fingerprint) {
    return findings.page(id, query, fingerprint);
  }

  ImportKind kind(String name) {
    var who = user();
    var kind = kinds.find(name).orElseThrow(ProblemException::notFound);
    if (!ImportKinds.allows(kind, who) && !who.has(Roles.AUDITOR)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    return kind;
  }

  /** Streams every finding of the job, in constant memory. */
  void workbook(ImportJob job, OutputStream out, Locale locale) throws IOException {
    var kind = kinds.find(job.kind()).orElseThrow();
    var headers = kind.columns().stream().collect(Collectors.toMap(Column::field, Column::header));
    try (var workbook = new FindingsWorkbook(out, kind)) {
      var some = findings.after(job.id(), 0, FINDINGS_AT_ONCE);
      while (!some.isEmpty()) {
        for (var finding : some) {
          var all = new java.util.ArrayList<>(finding.violations());
          all.addAll(finding.warnings());
          workbook.add(
              finding.row(), finding.given(), finding.rejected(), text(all, headers, locale));
        }
        some = findings.after(job.id(), some.getLast().row(), FINDINGS_AT_ONCE);
      }
    }
  }

  private static String text(
      List<Violation> found, java.util.Map<String, String> headers, Locale locale) {
    return found.stream()
        .map(v -> headers.getOrDefault(v.field(), v.field()) + ": " + v.message().in(locale))
        .collect(Collectors.joining("\n"));
  }

  /** Its rows may hold personal data: whoever did not send them in is logged as their reader. */
  @Transactional
  void showRows(ImportJob job) {
    if (isOwned(job)) {
      return;
    }
    if (!personalData.isShown()) {
      // an auditor got here, so it is the purpose that is missing
      throw ProblemException.invalid(
          new Violations().add(Purpose.HEADER, ViolationCode.REQUIRED).all());
    }
    personalData.shown(List.of(job.id()), List.of("rows"));
  }

  /** Whether the caller sent it in. */
  boolean isOwned(ImportJob job) {
    return isOwner(job, caller.get());
  }

  private Caller user() {
    var who = caller.get();
    if (kinds.of(who).isEmpty() && !who.has(Roles.AUDITOR)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    return who;
  }

  private static boolean isOwner(ImportJob job, Caller who) {
    return job.owner().client().equals(who.client()) && job.owner().subject().equals(who.subject());
  }
}
