package vn.cadre.local.bench.replay;

import java.util.regex.Pattern;

/**
 * What a captured change of a record needs to be made again and again: the version that the record
 * has by now, as the change itself reads it, and an event of its own.
 */
final class ChangeAgain {
  private static final Pattern READ = Pattern.compile("(?s)^select .*\\.version\\b.* from .*$");
  private static final Pattern CHANGE =
      Pattern.compile("(?s)^(update .*\\bversion=)\\$\\d+( where .*\\bversion=)\\$\\d+$");
  private static final Pattern EVENT =
      Pattern.compile(
          "(?s)^(INSERT INTO outbox_event \\(event_id, aggregate, aggregate_id, sequence,.*VALUES \\()\\$1(, \\$2, \\$3, )\\$4(,.*)$");

  private ChangeAgain() {}

  static String sql(Call.Statement statement) {
    var sql = statement.sql();
    if (READ.matcher(sql).matches()) {
      return sql + " \\gset now_\n\\set next :now_version + 1\n\\set told :now_version + 2\n";
    }
    var change = CHANGE.matcher(sql);
    if (change.matches()) {
      return change.group(1) + ":next" + change.group(2) + ":now_version";
    }
    var event = EVENT.matcher(sql);
    return event.matches()
        ? event.group(1) + "uuidv7()" + event.group(2) + ":told" + event.group(3)
        : sql;
  }
}
