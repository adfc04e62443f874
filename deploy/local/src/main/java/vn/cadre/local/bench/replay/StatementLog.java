package vn.cadre.local.bench.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what {@code log_statement = all} wrote, under the prefix that {@link Capture} sets. */
final class StatementLog {
  static final String PREFIX = "bench %u %p ";

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^bench (\\S+) (\\d+) (LOG|DETAIL): {2}([^\\n]*(?:\\n\\t[^\\n]*)*)$");
  private static final Pattern STATEMENT =
      Pattern.compile("(?s)^(?:execute ([^:]+)|statement): (.*)$");
  private static final String NOT_PREPARED = "<unnamed>";
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\d+ = (?:(NULL)|'((?:[^']++|'')*+)')(?:, |$)");

  private StatementLog() {}

  /** The statements of one role, in order, by the server process that ran them. */
  static Map<Long, Call> calls(String log, String role) {
    var statements = new LinkedHashMap<Long, List<Call.Statement>>();
    var entries = ENTRY.matcher(log);
    while (entries.find()) {
      if (!entries.group(1).equals(role)) {
        continue;
      }
      var ofProcess =
          statements.computeIfAbsent(Long.valueOf(entries.group(2)), pid -> new ArrayList<>());
      var text = entries.group(4).replace("\n\t", "\n");
      if (entries.group(3).equals("DETAIL")) {
        var last = ofProcess.removeLast();
        ofProcess.add(new Call.Statement(last.sql(), parameters(text), last.prepared()));
      } else {
        var statement = STATEMENT.matcher(text);
        if (statement.matches()) {
          var name = statement.group(1);
          var prepared = name != null && !name.startsWith(NOT_PREPARED);
          ofProcess.add(new Call.Statement(statement.group(2), List.of(), prepared));
        }
      }
    }
    var calls = new LinkedHashMap<Long, Call>();
    statements.forEach((pid, all) -> calls.put(pid, new Call(all)));
    return calls;
  }

  private static List<@Nullable String> parameters(String detail) {
    var values = new ArrayList<@Nullable String>();
    var matcher = PARAMETER.matcher(detail);
    while (matcher.find()) {
      values.add(matcher.group(1) != null ? null : matcher.group(2).replace("''", "'"));
    }
    return values;
  }
}
