package vn.cadre.local;

import java.util.List;
import java.util.concurrent.Callable;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Stoppable;
import vn.cadre.local.issuer.Clients;
import vn.cadre.local.issuer.Issuer;
import vn.cadre.local.kafka.Entrances;
import vn.cadre.local.kafka.KafkaBroker;
import vn.cadre.local.postgres.PostgresServer;
import vn.cadre.local.postgres.PostgresServer.Durability;

/** The three servers that the services stand on, all of them real, on the loopback interface. */
record Servers(PostgresServer postgres, KafkaBroker kafka, Issuer issuer) {

  /** Which ports they listen on. */
  record Listen(int postgres, Entrances kafka, int issuer) {}

  /** Starts the three side by side. */
  static Servers start(
      Parts parts,
      DataDirectory data,
      Listen listen,
      String password,
      Durability durability,
      Clients clients) {
    List<Callable<Stoppable>> starts =
        List.of(
            () -> PostgresServer.start(data, listen.postgres, password, durability),
            () -> KafkaBroker.start(data, listen.kafka),
            () -> Issuer.start(data, listen.issuer, clients));
    var started = parts.start(starts);
    return new Servers(
        (PostgresServer) started.get(0), (KafkaBroker) started.get(1), (Issuer) started.get(2));
  }
}
