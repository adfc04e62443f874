package vn.cadre.local.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.Secrets;
import vn.cadre.local.kafka.Entrances.Strangers;
import vn.cadre.local.service.Service;

/** Who may do what on the broker, tried with real clients. */
// One broker for all: starting one takes longer than any of the tests.
@TestInstance(Lifecycle.PER_CLASS)
class KafkaBrokerTest {
  private static final String OPEN = "cadre.titles.v1";
  private static final String INTERNAL = "internal.cadre.discipline-bars.v1";
  private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, OPEN);
  private static final ConfigResource NODE = new ConfigResource(ConfigResource.Type.BROKER, "1");

  private DataDirectory data;
  private Entrances entrances;
  private KafkaBroker broker;
  private BrokerClients stranger;
  private BrokerClients cadre;
  private BrokerClients training;
  private BrokerClients gateway;

  @BeforeAll
  void start(@TempDir Path temporary) throws ExecutionException, InterruptedException {
    data = DataDirectory.open(temporary.resolve("data"));
    entrances =
        new Entrances(
            Ports.free(),
            Ports.free(),
            new Accounts(new Secrets(data)::get),
            Strangers.READ_PUBLIC_TOPICS);
    broker = KafkaBroker.start(data, entrances);
    stranger = BrokerClients.stranger(entrances);
    cadre = BrokerClients.of(entrances, "cadre");
    training = BrokerClients.of(entrances, "training");
    gateway = BrokerClients.of(entrances, "gateway");
    for (var topic : List.of(OPEN, INTERNAL)) {
      cadre.create(topic);
      cadre.publish("cadre.relay.v1", topic, "of " + topic);
    }
  }

  @AfterAll
  void end() {
    broker.close();
    data.close();
  }

  /** A producer that has heard its refusal already throws it, inside of another, when it sends. */
  private static Throwable cause(Executable tried) {
    var thrown = assertThrows(Exception.class, tried);
    var wraps = thrown instanceof ExecutionException || thrown.getClass() == KafkaException.class;
    return wraps ? thrown.getCause() : thrown;
  }

  // ---- Whoever comes to the open port

  @Test
  void aStrangerReadsAPublicTopicWithAndWithoutAGroup() {
    assertEquals(List.of("of " + OPEN), stranger.read(OPEN, "of " + OPEN));
    assertEquals(List.of("of " + OPEN), stranger.read("my-group", OPEN, "of " + OPEN));
  }

  @Test
  void aStrangerIsRefusedAnInternalTopicAndIsNotToldThatItIsThere() throws Exception {
    assertThrows(TopicAuthorizationException.class, () -> stranger.read(INTERNAL, "none"));
    assertThrows(
        TopicAuthorizationException.class, () -> stranger.read("my-group", INTERNAL, "none"));
    stranger.isRefused(admin -> admin.describeTopics(List.of(INTERNAL)).allTopicNames());
    assertEquals(Set.of(OPEN), stranger.topics("10000"));
  }

  @Test
  void aStrangerIsRefusedTheBrokersOwnTopics() {
    assertThrows(
        TopicAuthorizationException.class, () -> stranger.read("__consumer_offsets", "none"));
    assertThrows(
        TopicAuthorizationException.class, () -> stranger.read("__transaction_state", "none"));
  }

  @Test
  void aStrangerWritesNothing() {
    var plain = Map.of("enable.idempotence", "false");
    assertInstanceOf(TopicAuthorizationException.class, cause(() -> stranger.send(OPEN, plain)));
    assertInstanceOf(AuthorizationException.class, cause(() -> stranger.send(OPEN, Map.of())));
    assertInstanceOf(
        TopicAuthorizationException.class, cause(() -> stranger.send(INTERNAL, plain)));
  }

  @Test
  void aStrangerFencesNoRelay() {
    assertThrows(
        TransactionalIdAuthorizationException.class,
        () -> stranger.publish("cadre.relay.v1", OPEN, "forged"));
    stranger.isRefused(admin -> admin.fenceProducers(List.of("cadre.relay.v1")).all());
  }

  @Test
  void aStrangerMakesChangesAndDeletesNoTopic() throws Exception {
    assertInstanceOf(AuthorizationException.class, cause(() -> stranger.create("cadre.new.v1")));
    assertInstanceOf(AuthorizationException.class, cause(() -> stranger.create("mine")));
    stranger.isRefused(admin -> admin.deleteTopics(List.of(OPEN)).all());
    stranger.isRefused(
        admin -> admin.createPartitions(Map.of(OPEN, NewPartitions.increaseTo(2))).all());
    stranger.isRefused(admin ->
        admin
            .deleteRecords(Map.of(new TopicPartition(OPEN, 0), RecordsToDelete.beforeOffset(1)))
            .all());
    var forget = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
    stranger.isRefused(
        admin -> admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(forget))).all());
    assertEquals(
        Set.of(OPEN, INTERNAL), BrokerClients.of(entrances, Accounts.ADMIN).topics("10000"));
  }

  @Test
  void askingForATopicDoesNotMakeIt() throws Exception {
    assertInstanceOf(
        TimeoutException.class,
        cause(() -> cadre.send("cadre.absent.v1", Map.of("max.block.ms", "1000"))));
    assertEquals(Set.of(OPEN, INTERNAL), cadre.topics("10000"));
  }

  @Test
  void aStrangerIsNoMemberOfAServicesGroup() {
    var group = "training.organisations.g1";
    assertThrows(GroupAuthorizationException.class, () -> stranger.read(group, OPEN, "none"));
    stranger.isRefused(admin -> admin.describeConsumerGroups(List.of(group)).all());
    stranger.isRefused(admin -> admin.listConsumerGroupOffsets(group).all());
    stranger.isRefused(admin -> admin.deleteConsumerGroups(List.of(group)).all());
    stranger.isRefused(admin ->
        admin
            .alterConsumerGroupOffsets(
                group, Map.of(new TopicPartition(OPEN, 0), new OffsetAndMetadata(99)))
            .all());
    assertEquals(List.of("of " + OPEN), training.read(group, OPEN, "of " + OPEN), "its own may be");
  }

  @Test
  void aStrangerLearnsAndSetsNothingOfTheBroker() {
    stranger.isRefused(admin -> admin.describeConfigs(List.of(NODE)).all());
    stranger.isRefused(admin -> admin.describeConfigs(List.of(TOPIC)).all());
    stranger.isRefused(admin -> admin.describeAcls(AclBindingFilter.ANY).values());
    stranger.isRefused(admin -> admin.createAcls(List.of(everything("User:ANONYMOUS"))).all());
    stranger.isRefused(admin -> admin.deleteAcls(List.of(AclBindingFilter.ANY)).all());
    stranger.isRefused(admin -> admin.describeUserScramCredentials().all());
    stranger.isRefused(admin ->
        admin
            .alterUserScramCredentials(
                List.of(
                    new UserScramCredentialUpsertion(
                        "admin",
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096),
                        "guess")))
            .all());
    stranger.isRefused(admin ->
        admin
            .alterClientQuotas(
                List.of(
                    new ClientQuotaAlteration(
                        new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, "cadre")),
                        List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1.0)))))
            .all());
    stranger.isRefused(admin -> admin.unregisterBroker(1).all());
  }

  @Test
  void strangersLeaveRoomForServices() throws Exception {
    var sockets = new ArrayList<Socket>();
    try {
      for (int i = 0; i < BrokerSettings.STRANGERS; i++) {
        sockets.add(new Socket(InetAddress.getLoopbackAddress(), entrances.open()));
      }
      assertInstanceOf(TimeoutException.class, cause(() -> stranger.topics("3000")));
      assertEquals(Set.of(OPEN, INTERNAL), training.topics("10000"));
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  // ---- Accounts

  @Test
  void aServiceReadsInternalTopicsOfAnother() {
    assertEquals(List.of("of " + INTERNAL), training.read(INTERNAL, "of " + INTERNAL));
    assertEquals(
        List.of("of " + INTERNAL), training.read("training.bars.g1", INTERNAL, "of " + INTERNAL));
  }

  @Test
  void aServiceWritesNoTopicOfAnother() {
    for (var topic : List.of(OPEN, INTERNAL)) {
      assertInstanceOf(
          TopicAuthorizationException.class,
          cause(() -> training.publish("training.relay.v1", topic, "forged")));
      training.isRefused(admin -> admin.deleteTopics(List.of(topic)).all());
    }
    assertThrows(
        TransactionalIdAuthorizationException.class,
        () -> training.publish("cadre.relay.v1", OPEN, "forged"));
    assertInstanceOf(AuthorizationException.class, cause(() -> training.create("cadre.new.v1")));
    assertInstanceOf(
        AuthorizationException.class, cause(() -> training.create("internal.cadre.new.v1")));
    assertThrows(
        GroupAuthorizationException.class, () -> training.read("rotation.x.g1", OPEN, "none"));
  }

  @Test
  void aServiceDeletesNotEvenItsOwn() {
    cadre.isRefused(admin -> admin.deleteTopics(List.of(OPEN)).all());
    cadre.isRefused(admin ->
        admin
            .deleteRecords(Map.of(new TopicPartition(OPEN, 0), RecordsToDelete.beforeOffset(1)))
            .all());
  }

  @Test
  void theGatewayReadsPublicTopicsAlone() {
    assertEquals(
        List.of("of " + OPEN), gateway.read("gateway.organisations.g1", OPEN, "of " + OPEN));
    assertThrows(TopicAuthorizationException.class, () -> gateway.read(INTERNAL, "none"));
    assertInstanceOf(
        AuthorizationException.class, cause(() -> gateway.create("internal.gateway.x.v1")));
    assertInstanceOf(
        TopicAuthorizationException.class,
        cause(() -> gateway.send(OPEN, Map.of("enable.idempotence", "false"))));
  }

  @Test
  void aWrongPasswordIsRefused() {
    var guess =
        new Entrances(
            entrances.open(),
            entrances.closed(),
            new Accounts(secret -> "guess"),
            Strangers.READ_PUBLIC_TOPICS);
    for (var account : Accounts.names()) {
      assertInstanceOf(
          SaslAuthenticationException.class,
          cause(() -> BrokerClients.of(guess, account).topics("10000")));
    }
  }

  @Test
  void theControllerKnowsTheBrokerAlone() throws Exception {
    var controller = "127.0.0.1:" + controllerPort();
    assertInstanceOf(
        SaslAuthenticationException.class,
        cause(() -> askController(controller, entrances.client("cadre"))));
    assertInstanceOf(
        SaslAuthenticationException.class,
        cause(() -> askController(controller, entrances.client(Accounts.ADMIN))));
    assertInstanceOf(TimeoutException.class, cause(() -> askController(controller, Map.of())));
    askController(controller, entrances.client(Accounts.BROKER));
  }

  private int controllerPort() throws ExecutionException, InterruptedException {
    try (var admin = BrokerClients.of(entrances, Accounts.ADMIN).admin()) {
      return admin
          .describeMetadataQuorum()
          .quorumInfo()
          .get()
          .nodes()
          .get(BrokerSettings.NODE)
          .endpoints()
          .getFirst()
          .port();
    }
  }

  private static void askController(String address, Map<String, String> client)
      throws ExecutionException, InterruptedException {
    var settings = new HashMap<String, Object>(client);
    settings.remove("bootstrap.servers");
    settings.put("bootstrap.controllers", address);
    settings.put("default.api.timeout.ms", "3000");
    settings.put("request.timeout.ms", "2000");
    try (var admin = Admin.create(settings)) {
      admin.describeMetadataQuorum().quorumInfo().get();
    }
  }

  // ---- The rules themselves

  @Test
  void theRulesAreSetAnewAtEachStart() throws Exception {
    try (var admin = BrokerClients.of(entrances, Accounts.ADMIN).admin()) {
      var kept = AccessRules.all().iterator().next();
      admin.deleteAcls(List.of(kept.toFilter())).all().get();
      admin.createAcls(List.of(everything("User:ANONYMOUS"))).all().get();

      AccessRules.set(admin);
      AccessRules.set(admin);

      assertEquals(
          AccessRules.all(), Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get()));
    }
  }

  @Test
  void whatServicesAreToldLetsThemIn() {
    var told = entrances.access().environment().apply(Service.TRAINING);

    assertEquals("127.0.0.1:" + entrances.closed(), told.get("KAFKA_BOOTSTRAP_SERVERS"));
    assertEquals("SASL_PLAINTEXT", told.get("KAFKA_SECURITY_PROTOCOL"));
    assertTrue(told.get("KAFKA_SASL_JAAS_CONFIG").contains("username=\"training\""));
  }

  private static AclBinding everything(String user) {
    return new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, "*", PatternType.LITERAL),
        new AccessControlEntry(user, "*", AclOperation.ALL, AclPermissionType.ALLOW));
  }
}
