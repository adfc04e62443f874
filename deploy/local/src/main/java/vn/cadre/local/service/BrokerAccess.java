package vn.cadre.local.service;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How the Kafka broker is reached.
 *
 * @param address what people are told: {@code 127.0.0.1:19092}
 * @param environment the variables by which a service is told: {@code KAFKA_BOOTSTRAP_SERVERS} and
 *     whatever other settings its clients need, such as those of its account
 */
public record BrokerAccess(String address, Function<Service, Map<String, String>> environment) {
  private static final String PREFIX = "KAFKA_";
  private static final String TOPIC_PREFIX = "TOPIC_PREFIX";

  /**
   * Somebody else's broker, as an operator's own environment says: each variable {@code KAFKA_...}
   * is for all services, unless {@code TRAINING_KAFKA_...} and the like say otherwise for one.
   */
  public static BrokerAccess external(String address, Map<String, String> environment) {
    return new BrokerAccess(
        address,
        service -> {
          var variables = new LinkedHashMap<String, String>();
          var own = service.database().toUpperCase(Locale.ROOT) + "_";
          environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) || name.equals(TOPIC_PREFIX)) {
              variables.putIfAbsent(name, value);
            } else if (name.startsWith(own + PREFIX)) {
              variables.put(name.substring(own.length()), value);
            }
          });
          return variables;
        });
  }

  /** Settings of a client, by their names, as variables: {@code KAFKA_SASL_MECHANISM}. */
  public static Map<String, String> variables(Map<String, String> settings) {
    var variables = new LinkedHashMap<String, String>();
    settings.forEach((name, value) ->
        variables.put(PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return variables;
  }

  /** Whether a variable of that name tells some service of its broker. */
  static boolean isOfBroker(String variable) {
    return variable.startsWith(PREFIX)
        || variable.contains("_" + PREFIX)
        || variable.equals(TOPIC_PREFIX);
  }
}
