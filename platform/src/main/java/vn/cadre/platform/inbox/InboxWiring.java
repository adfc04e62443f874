package vn.cadre.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;

/**
 * What the keepers of a copy share.
 *
 * @param group what the names of groups begin with
 * @param kafka settings of every member
 */
record InboxWiring(
    String group,
    String topicPrefix,
    Map<String, Object> kafka,
    Broker broker,
    Positions positions,
    Generations generations,
    Transactions transactions,
    ObjectMapper json,
    InboxConfig config,
    Clock clock) {}
