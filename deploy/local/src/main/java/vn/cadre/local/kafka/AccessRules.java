package vn.cadre.local.kafka;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.cadre.local.service.Service;

/**
 * Who may do what on the broker; whatever is not said here is refused. Reading and writing imply
 * describing, of topics, groups and transactional ids alike.
 */
final class AccessRules {
  /** Whoever comes to the open port. */
  static final String ANONYMOUS = "User:ANONYMOUS";

  private static final String ANY_HOST = "*";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Set<AclBinding> rules = new LinkedHashSet<>();

  private AccessRules() {
    for (var service : Service.BEHIND_GATEWAY) {
      var user = user(service.database());
      for (var own : new String[] {open(service), internal(service)}) {
        allow(user, TOPIC, own, WRITE);
        allow(user, TOPIC, own, CREATE);
      }
      allow(user, TRANSACTIONAL_ID, open(service), WRITE);
      for (var publisher : Service.BEHIND_GATEWAY) {
        allow(user, TOPIC, internal(publisher), READ);
      }
    }
    for (var reader : Service.ALL) {
      allow(user(reader.database()), GROUP, open(reader), READ);
      for (var publisher : Service.ALL) {
        allow(user(reader.database()), TOPIC, open(publisher), READ);
      }
    }
    for (var service : Service.ALL) {
      allow(ANONYMOUS, TOPIC, open(service), READ);
      // a stranger in a service's group would be given partitions, and the service would not
      rule(ANONYMOUS, prefixed(GROUP, open(service)), ALL, AclPermissionType.DENY);
    }
    var anyGroup =
        new ResourcePattern(GROUP, ResourcePattern.WILDCARD_RESOURCE, PatternType.LITERAL);
    rule(ANONYMOUS, anyGroup, READ, AclPermissionType.ALLOW);
  }

  static Set<AclBinding> all() {
    return new AccessRules().rules;
  }

  /**
   * Makes these the rules of the broker: adds what is missing and takes away what is more. They are
   * in force when this returns.
   */
  static void set(Admin admin) throws ExecutionException, InterruptedException {
    var wanted = all();
    var found = inForce(admin);
    var missing = wanted.stream().filter(rule -> !found.contains(rule)).toList();
    var more = found.stream().filter(rule -> !wanted.contains(rule)).toList();
    admin.createAcls(missing).all().get();
    admin.deleteAcls(more.stream().map(AclBinding::toFilter).toList()).all().get();
    // the controller has taken them in; the broker, which is asked here, learns of them from its
    // log
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!inForce(admin).equals(wanted)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("The broker does not take its access rules");
      }
    }
  }

  private static Set<AclBinding> inForce(Admin admin)
      throws ExecutionException, InterruptedException {
    return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
  }

  /** What the names of a service's public topics, groups and transactional ids begin with. */
  private static String open(Service service) {
    return service.database() + ".";
  }

  private static String internal(Service service) {
    return "internal." + open(service);
  }

  static String user(String account) {
    return "User:" + account;
  }

  private static ResourcePattern prefixed(ResourceType type, String prefix) {
    return new ResourcePattern(type, prefix, PatternType.PREFIXED);
  }

  private void allow(String user, ResourceType type, String prefix, AclOperation operation) {
    rule(user, prefixed(type, prefix), operation, AclPermissionType.ALLOW);
  }

  private void rule(
      String user, ResourcePattern resource, AclOperation operation, AclPermissionType permission) {
    rules.add(
        new AclBinding(resource, new AccessControlEntry(user, ANY_HOST, operation, permission)));
  }
}
