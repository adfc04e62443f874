package vn.cadre.local.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.cadre.local.service.BrokerAccess;

/**
 * How one comes in to a broker: TCP ports on the loopback interface, and who may what there.
 *
 * @param open the port that asks for nothing
 * @param closed the port that asks for an account
 */
public record Entrances(int open, int closed, Accounts accounts, Strangers strangers) {

  /** What those may who come to the open port. */
  public enum Strangers {
    READ_PUBLIC_TOPICS,
    /** For tests, whose clients are every service at once and make topics of their own. */
    MAY_EVERYTHING
  }

  /** {@code 127.0.0.1:19092}, the open port. */
  public String address() {
    return address(open);
  }

  private static String address(int port) {
    return "127.0.0.1:" + port;
  }

  /** What a client of an account is configured with, by the names of the settings. */
  public Map<String, String> client(String account) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bootstrap.servers", address(closed));
    settings.putAll(accounts.login(account));
    return settings;
  }

  /** How people and services reach it. */
  public BrokerAccess access() {
    return new BrokerAccess(
        address(), service -> BrokerAccess.variables(client(service.database())));
  }
}
