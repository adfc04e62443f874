package vn.cadre.platform.sql;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/**
 * What the database refused, in the words of the contract: a constraint is a rule, not an accident.
 */
@ApplicationScoped
public class DatabaseRefusals {
  private static final Bilingual BUSY =
      new Bilingual("Hệ thống đang bận, vui lòng thử lại", "The system is busy, please try again");

  private static final Bilingual UNREADABLE =
      new Bilingual(
          "Một giá trị trong yêu cầu không đọc được", "A value of the request cannot be read");

  /**
   * Too long, out of range, no such date, no such character, unreadable: what a value can cause.
   */
  private static final Set<String> OF_A_VALUE =
      Set.of("22001", "22003", "22007", "22008", "22021", "22P02", "22P05");

  /** Past its time limit, or stopped by whoever administers the server. */
  private static final String STOPPED = "57014";

  private static final Logger LOG = Logger.getLogger(DatabaseRefusals.class);

  private final Instance<ConstraintProblems> constraints;
  private final CurrentCaller caller;

  DatabaseRefusals(Instance<ConstraintProblems> constraints, CurrentCaller caller) {
    this.constraints = constraints;
    this.caller = caller;
  }

  /** The problem to answer with, or empty when the cause is not the database's refusal. */
  public Optional<ProblemException> explain(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = next(cause)) {
      switch (cause) {
        case ProblemException problem -> {
          return Optional.of(problem);
        }
        case PSQLException refused when refused.getSQLState() != null -> {
          return ofState(refused);
        }
        case OptimisticLockException stale -> {
          return Optional.of(ProblemException.of(CommonProblem.STALE));
        }
        case StaleStateException stale -> {
          return Optional.of(ProblemException.of(CommonProblem.STALE));
        }
        case SQLException pool when PassingFault.isExhaustedPool(pool) -> {
          return Optional.of(ProblemException.unavailable(Duration.ofSeconds(2), BUSY));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private Optional<ProblemException> ofState(PSQLException refused) {
    var state = refused.getSQLState();
    if (state.startsWith("23")) {
      var server = refused.getServerErrorMessage();
      var constraint = server == null ? null : server.getConstraint();
      return constraint == null ? Optional.empty() : ofConstraint(constraint);
    }
    if (OF_A_VALUE.contains(state)) {
      // the message may quote the value, so it stays out of the log
      LOG.warnf("%s sent a value that PostgreSQL does not take: %s", who(), state);
      return Optional.of(ProblemException.of(CommonProblem.INVALID_INPUT, UNREADABLE));
    }
    if (PassingFault.hasPassingState(refused)) {
      LOG.warnf("PostgreSQL is busy or away (%s): %s", state, refused.getMessage());
      return Optional.of(ProblemException.unavailable(Duration.ofSeconds(2), BUSY));
    }
    if (state.equals(STOPPED)) {
      LOG.warnf("A statement of %s was stopped: %s", who(), refused.getMessage());
      // what was slow once may be so again, so a client is not to hurry
      return Optional.of(
          ProblemException.of(CommonProblem.TOO_SLOW).withHeader("Retry-After", "10"));
    }
    return Optional.empty();
  }

  /** Logged, since the other record may lie outside the caller's scope: the attempt is a probe. */
  private Optional<ProblemException> ofConstraint(String constraint) {
    var problem = constraints.stream().flatMap(known -> known.of(constraint).stream()).findFirst();
    if (problem.isPresent()) {
      LOG.infof("%s met the constraint %s", who(), constraint);
    }
    return problem;
  }

  private String who() {
    return Arc.container().requestContext().isActive()
        ? caller
            .ifKnown()
            .map(who -> "Client %s, subject %s".formatted(who.client(), who.subject()))
            .orElse("Nobody known")
        : "A background job";
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
