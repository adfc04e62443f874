package vn.cadre.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.scope.Work;

/** The service's own work: no request asks for it, and it reaches everywhere. */
@ApplicationScoped
class ServiceTransactions implements Transactions {
  private static final Work INBOX = Work.ofService("inbox");

  @Override
  public void run(Runnable steps) {
    INBOX.run(() -> QuarkusTransaction.requiringNew().run(steps));
  }
}
