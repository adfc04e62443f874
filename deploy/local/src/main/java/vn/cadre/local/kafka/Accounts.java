package vn.cadre.local.kafka;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.cadre.local.service.Service;

/**
 * The accounts of the broker: one of each service, called as its database, and two that may
 * everything: {@code broker} for the broker itself, {@code admin} for whoever administers it.
 *
 * @param passwords from an account's secret to its password: letters, digits, {@code -} and {@code
 *     _}
 */
public record Accounts(UnaryOperator<String> passwords) {
  static final String BROKER = "broker";

  /** May everything. */
  public static final String ADMIN = "admin";

  static final String MECHANISM = "PLAIN";
  static final String PROTOCOL = "SASL_PLAINTEXT";

  private static final String MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";

  /** The names of all. */
  public static List<String> names() {
    return Stream.concat(Stream.of(BROKER, ADMIN), Service.ALL.stream().map(Service::database))
        .toList();
  }

  /** How a client logs in with an account, by the names of its settings. */
  Map<String, String> login(String account) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("security.protocol", PROTOCOL);
    settings.put("sasl.mechanism", MECHANISM);
    settings.put("sasl.jaas.config", module(credentials(account)));
    return settings;
  }

  /** Who may log in to a listener, on which the broker itself is {@code broker}. */
  String listener(List<String> accounts) {
    var known = new StringBuilder(credentials(BROKER));
    accounts.forEach(
        account -> known.append(" user_%s=\"%s\"".formatted(account, password(account))));
    return module(known.toString());
  }

  private String credentials(String account) {
    return "username=\"%s\" password=\"%s\"".formatted(account, password(account));
  }

  private static String module(String options) {
    return "%s required %s;".formatted(MODULE, options);
  }

  private String password(String account) {
    return passwords.apply(secret(account));
  }

  /** The name under which the password of an account is kept. */
  public static String secret(String account) {
    return "kafka-" + account;
  }
}
