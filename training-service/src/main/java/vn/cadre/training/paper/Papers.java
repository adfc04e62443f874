package vn.cadre.training.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.attachment.Attachments;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.time.CivilClock;

/** What must hold of a paper beyond its form, and of the scan that something names. */
@ApplicationScoped
public class Papers {
  private static final String SCAN = "attachmentId";
  private static final Bilingual FUTURE =
      new Bilingual("Ngày ký không được sau hôm nay", "It cannot be signed after today");
  private static final Bilingual KEPT =
      new Bilingual("Đã có bản chụp; bản chụp không thay được", "There is a scan, which stays");

  private final Attachments attachments;
  private final CivilClock clock;

  Papers(Attachments attachments, CivilClock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * Adds a violation where the paper of a body is of a day to come, or names a scan that the caller
   * cannot give it.
   *
   * @param field where the body has it
   */
  public <T> void check(Draft<T> draft, Function<T, @Nullable Paper> paper, String field) {
    draft
        .check(
            (given, found) -> checkDay(paper.apply(given), field + ".date", found), field + ".date")
        .check(
            (given, found) -> {
              var scan = scan(paper.apply(given));
              checkScan(null, scan, field + "." + SCAN, found);
            },
            field + "." + SCAN);
  }

  private void checkDay(@Nullable Paper paper, String field, Violations violations) {
    if (paper != null && paper.date().isAfter(clock.today())) {
      violations.add(field, "future-date", FUTURE);
    }
  }

  /**
   * Adds a violation where a scan that is there would change, or a new one is not the caller's to
   * give.
   */
  public void checkScan(
      @Nullable UUID now, @Nullable UUID given, String field, Violations violations) {
    if (now != null && !now.equals(given)) {
      violations.add(field, "attachment-kept", KEPT);
    } else if (now == null && given != null) {
      attachments.requireFree(given, field, violations);
    }
  }

  /** From now on the scan of the paper is read through what the paper decides. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(@Nullable Paper paper, String field) {
    keepScan(null, scan(paper), field + "." + SCAN);
  }

  /** From now on a scan that was not there is read through what names it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keepScan(@Nullable UUID now, @Nullable UUID given, String field) {
    if (now == null && given != null) {
      attachments.attach(given, field);
    }
  }

  private static @Nullable UUID scan(@Nullable Paper paper) {
    return paper == null ? null : paper.attachmentId();
  }
}
