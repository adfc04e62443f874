package vn.cadre.platform.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.imports.file.ImportFile;
import vn.cadre.platform.imports.job.ImportJob.Progress;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;

/**
 * Works off one job. Each batch is one transaction with its effects, its events, its findings and
 * the job's progress, so a crash neither loses nor repeats a row. A dry run undoes the effects and
 * keeps the rest: a group of batches is tried in a transaction that is undone, while findings and
 * progress are kept by others beside it, so that each row is judged with all before it.
 */
@ApplicationScoped
class ImportRunner {
  private final ImportJobs jobs;
  private final ImportUploads uploads;
  private final ImportKinds kinds;
  private final Findings findings;
  private final BatchApplier applier;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final ImportConfig config;

  ImportRunner(
      ImportJobs jobs,
      ImportUploads uploads,
      ImportKinds kinds,
      Findings findings,
      BatchApplier applier,
      CurrentCaller caller,
      CurrentScope scope,
      ImportConfig config) {
    this.jobs = jobs;
    this.uploads = uploads;
    this.kinds = kinds;
    this.findings = findings;
    this.applier = applier;
    this.caller = caller;
    this.scope = scope;
    this.config = config;
  }

  /** Thrown to leave a job where it stands, for another copy or a later start to go on with. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Reaches no further than the owner of the job. */
  @ActivateRequestContext
  void run(ImportJob job, UUID worker, BooleanSupplier stopping) {
    caller.actFor(job.owner());
    ImportWork.on(job.id(), job.owner()).run(() -> workOff(job, worker, stopping));
  }

  private void workOff(ImportJob job, UUID worker, BooleanSupplier stopping) {
    var kind = kinds.find(job.kind()).orElseThrow();
    try {
      var file = Files.createTempFile("import-", ".upload");
      try {
        inTransaction(() -> {
          uploads.fetch(job.id(), file);
          return true;
        });
        try (var rows = ImportFile.open(file, job.fileName(), kind.columns())) {
          new Run(job, worker, stopping, kind).through(rows);
        }
      } finally {
        Files.deleteIfExists(file);
      }
      end(job, worker, ImportState.COMPLETED);
    } catch (CancelledException asked) {
      end(job, worker, ImportState.CANCELLED);
    } catch (IOException noSpace) {
      throw new UncheckedIOException(noSpace);
    }
  }

  private void end(ImportJob job, UUID worker, ImportState state) {
    inTransaction(() -> {
      jobs.finish(job.id(), worker, state, null);
      return true;
    });
  }

  private <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) config.transactionLimit().toSeconds())
        .call(work::get);
  }

  private final class Run {
    private final ImportJob job;
    private final UUID worker;
    private final BooleanSupplier stopping;
    private final ImportKind kind;
    private final Scope reach;
    private Progress progress;

    Run(ImportJob job, UUID worker, BooleanSupplier stopping, ImportKind kind) {
      this.job = job;
      this.worker = worker;
      this.stopping = stopping;
      this.progress = job.progress();
      this.kind = kind;
      this.reach = inTransaction(scope::get);
    }

    void through(ImportFile file) {
      if (job.dryRun()) {
        tryOut(file);
      } else {
        apply(file);
      }
    }

    private void apply(ImportFile file) {
      file.skip(progress.processed());
      var writer = writer();
      for (var rows = batch(file); !rows.isEmpty(); rows = batch(file)) {
        var now = rows;
        progress =
            inTransaction(() -> {
              hold();
              applier.apply(writer, now);
              return record(now);
            });
      }
    }

    /** A group that was begun before is tried again from its first row, but not told again. */
    private void tryOut(ImportFile file) {
      var begin = progress.processed() / config.dryRunGroup() * config.dryRunGroup();
      file.skip(begin);
      for (var at = begin; at < job.total(); at += config.dryRunGroup()) {
        QuarkusTransaction.begin(
            QuarkusTransaction.beginOptions().timeout((int) config.dryRunLimit().toSeconds()));
        try {
          tryGroup(file, at);
        } finally {
          QuarkusTransaction.rollback();
        }
      }
    }

    private void tryGroup(ImportFile file, int from) {
      var writer = writer();
      var at = from;
      while (at < from + config.dryRunGroup()) {
        var rows = batch(file);
        if (rows.isEmpty()) {
          return;
        }
        applier.apply(writer, rows);
        at += rows.size();
        var untold = Math.clamp(at - progress.processed(), 0, rows.size());
        var news = rows.subList(rows.size() - untold, rows.size());
        progress =
            inTransaction(() -> {
              hold();
              return record(news);
            });
      }
    }

    private BatchWriter writer() {
      return kind.writer(new ImportRun(job.mode(), job.owner(), reach));
    }

    private void hold() {
      var cancelled =
          jobs.hold(job.id(), worker, progress.processed(), config.lease().toMillis())
              .orElseThrow(ImportJobs.LostClaimException::new);
      if (cancelled) {
        throw new CancelledException();
      }
    }

    private Progress record(List<ImportRow> rows) {
      findings.add(job.id(), rows);
      var accepted = (int) rows.stream().filter(ImportRow::isGood).count();
      var warned =
          (int) rows.stream().filter(row -> row.isGood() && !row.warnings().isEmpty()).count();
      var now = progress.plus(new Progress(rows.size(), accepted, rows.size() - accepted, warned));
      jobs.advance(job.id(), worker, now);
      return now;
    }

    private List<ImportRow> batch(ImportFile file) {
      if (stopping.getAsBoolean()) {
        throw new StoppedException();
      }
      var rows = new ArrayList<ImportRow>();
      while (rows.size() < config.batch()) {
        var row = file.next();
        if (row == null) {
          break;
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
