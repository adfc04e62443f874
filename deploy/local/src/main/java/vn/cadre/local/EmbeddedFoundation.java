package vn.cadre.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.Secrets;
import vn.cadre.local.issuer.Client;
import vn.cadre.local.issuer.Clients;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.kafka.Accounts;
import vn.cadre.local.kafka.Entrances;
import vn.cadre.local.kafka.Entrances.Strangers;
import vn.cadre.local.load.Tokens;
import vn.cadre.local.postgres.Databases;
import vn.cadre.local.postgres.PostgresServer.Durability;
import vn.cadre.local.service.Surroundings;

/** PostgreSQL, Kafka and the issuer started here, with a data directory of their own. */
final class EmbeddedFoundation implements Foundation {
  private static final int POSTGRES = 15432;
  private static final int KAFKA = 19092;
  private static final int KAFKA_ACCOUNTS = 19093;
  private static final int ISSUER = 8090;
  private static final String SELF_FILE = "self-cadre-id";

  private final DataDirectory data;
  private final Secrets secrets;
  private final Clients clients;
  private final Servers servers;

  private EmbeddedFoundation(
      DataDirectory data, Secrets secrets, Clients clients, Servers servers) {
    this.data = data;
    this.secrets = secrets;
    this.clients = clients;
    this.servers = servers;
  }

  static EmbeddedFoundation start(DataDirectory data, Parts parts, Secrets secrets) {
    Ports.requireFree(POSTGRES, "PostgreSQL");
    Ports.requireFree(KAFKA, "Kafka");
    Ports.requireFree(KAFKA_ACCOUNTS, "Kafka");
    Ports.requireFree(ISSUER, "the issuer");
    var clients = new Clients(SampleClients.all(), secrets.get("sample-clients"));
    var self = data.read(SELF_FILE).strip();
    if (!self.isEmpty()) {
      clients.bind(SampleClients.SELF, self);
    }
    var kafka =
        new Entrances(
            KAFKA, KAFKA_ACCOUNTS, new Accounts(secrets::get), Strangers.READ_PUBLIC_TOPICS);
    var listen = new Servers.Listen(POSTGRES, kafka, ISSUER);
    var servers =
        Servers.start(parts, data, listen, secrets.get("postgres"), Durability.DURABLE, clients);
    data.writeSecret("clients", forTokenScript(servers.issuer().url(), clients));
    return new EmbeddedFoundation(data, secrets, clients, servers);
  }

  /** What {@code deploy/token} needs, in lines that a shell can read. */
  private static String forTokenScript(String issuerUrl, Clients clients) {
    return "issuer=%s%nsecret=%s%n".formatted(issuerUrl, clients.secret())
        + clients.all().stream()
            .map(client -> "client=" + client.id() + "\n")
            .collect(Collectors.joining());
  }

  @Override
  public Surroundings surroundings() {
    return new Surroundings(
        servers.postgres().url(),
        secrets::get,
        servers.kafka().entrances().access(),
        servers.issuer().url());
  }

  @Override
  public Databases.Administrator administrator() {
    return servers.postgres()::connect;
  }

  @Override
  public Optional<Tokens> tokens() {
    return Optional.of(new Tokens(servers.issuer().url(), clients.secret()));
  }

  @Override
  public List<Client> clients() {
    return clients.all();
  }

  @Override
  public void bindSelf(String cadreId) {
    data.write(SELF_FILE, cadreId + "\n");
    clients.bind(SampleClients.SELF, cadreId);
  }

  @Override
  public CompletableFuture<String> failure() {
    var postgres =
        servers
            .postgres()
            .onExit()
            .thenApply(gone ->
                "PostgreSQL has ended by itself; everything else is ended too. See its log %s."
                    .formatted(data.log("postgres")));
    var kafka =
        servers
            .kafka()
            .onFailure()
            .thenApply(reason ->
                "Kafka has failed (%s); everything else is ended too. See %s."
                    .formatted(reason, data.log("servers")));
    return CompletableFuture.anyOf(postgres, kafka).thenApply(String.class::cast);
  }
}
