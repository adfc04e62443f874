package vn.cadre.local;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.issuer.Client;
import vn.cadre.local.service.Service;

/** The table that ends a start: where everything is and who may call it. */
final class Summary {
  private final StringBuilder text = new StringBuilder();

  private Summary() {}

  static String of(Foundation foundation, DataDirectory data, boolean external) {
    var summary = new Summary();
    summary.table(addresses(foundation, data));
    if (!external) {
      summary.table(clients(foundation.clients()));
      summary.text.append("\n  A token in one line:  deploy/token registry-viewer\n");
    }
    return summary.text.toString();
  }

  private static List<List<String>> addresses(Foundation foundation, DataDirectory data) {
    var surroundings = foundation.surroundings();
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("part", "address"));
    for (var service : Service.ALL) {
      rows.add(List.of(service.module(), service.url()));
    }
    rows.add(1, List.of("explorer", Service.GATEWAY.url() + "/docs"));
    rows.add(2, List.of("status", Service.GATEWAY.url() + "/status"));
    rows.add(List.of("issuer", surroundings.issuerUrl()));
    rows.add(List.of("PostgreSQL", surroundings.postgresUrl()));
    rows.add(List.of("Kafka", surroundings.kafka().address()));
    rows.add(List.of("data", data.root().toString()));
    rows.add(List.of("logs", data.log("servers").getParent().toString()));
    return rows;
  }

  private static List<List<String>> clients(List<Client> clients) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("sample client", "roles", "scope"));
    for (var client : clients) {
      var scope =
          client
              .cadreId()
              .map(id -> "the cadre " + id)
              .orElse(client.scope().isEmpty() ? "nobody yet" : String.join(", ", client.scope()));
      rows.add(List.of(client.id(), String.join(", ", client.roles()), scope));
    }
    return rows;
  }

  private void table(List<List<String>> rows) {
    text.append('\n');
    for (var row : rows) {
      var line = new StringBuilder(" ");
      for (int column = 0; column < row.size(); column++) {
        line.append(' ').append(pad(row.get(column), width(rows, column)));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0) + 1;
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(width - word.length());
  }
}
