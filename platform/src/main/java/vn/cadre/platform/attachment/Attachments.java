package vn.cadre.platform.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/**
 * For features whose resources name an attachment, in their transaction. A service says in the SQL
 * function {@code attachment_readable} who may read what names it.
 */
@ApplicationScoped
public class Attachments {
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có tệp đính kèm này do bạn tải lên và chưa gắn vào đâu trong 24 giờ qua",
          "There is no such attachment that you uploaded in the last 24 hours and that is not attached yet");

  private final AttachmentStore store;
  private final CurrentCaller caller;
  private final Clock clock;

  Attachments(AttachmentStore store, CurrentCaller caller, Clock clock) {
    this.store = store;
    this.caller = caller;
    this.clock = clock;
  }

  /** Adds a violation unless the caller uploaded it and nothing names it yet. */
  public void requireFree(UUID id, String field, Violations violations) {
    if (!store.isFree(id, caller.get())) {
      violations.add(field, "unknown-attachment", UNKNOWN);
    }
  }

  /** From now on it is read through what names it; refuses one that is not free. */
  public void attach(UUID id, String field) {
    if (!store.attach(id, caller.get(), clock.instant())) {
      new Violations().add(field, "unknown-attachment", UNKNOWN).refuseIfAny();
    }
  }
}
