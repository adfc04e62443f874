package vn.cadre.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;
import vn.cadre.registry.RegistryTest;

/** What the database is told at the begin of every transaction. */
@RegistryTest
class TransactionContextTest {
  private static final String ACTOR = "SELECT current_setting('cadre.actor', true)";

  private final Sql sql;
  private final CurrentScope scope;
  private final TransactionManager transactions;
  private final ObjectMapper json;

  TransactionContextTest(
      Sql sql, CurrentScope scope, TransactionManager transactions, ObjectMapper json) {
    this.sql = sql;
    this.scope = scope;
    this.transactions = transactions;
    this.json = json;
  }

  /** What one transaction is told. */
  private record Told(Scope scope, String setting, JsonNode actor) {}

  private Told told() {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            new Told(
                scope.get(), text("SELECT current_scope()::text"), json.readTree(text(ACTOR))));
  }

  private Told told(Work work) {
    return work.call(this::told);
  }

  private String text(String query) {
    return sql.list(query, List.of(), row -> String.valueOf(row.getString(1))).getFirst();
  }

  private static Work asked(String role, UUID cadreId, String... codes) {
    return new Work(
        "test", new Caller("client", "subject", "Người gọi", Set.of(role), Set.of(codes), cadreId));
  }

  @Test
  void aTransactionOfNobodySeesNothing() {
    var told = told();
    assertThat(told.scope()).isEqualTo(Scope.NOTHING);
    assertThat(told.setting()).isEqualTo("{}");
    assertThat(told.actor().has("client")).isFalse();
    assertThat(told.actor().has("job")).isFalse();
  }

  @Test
  void workOfTheServiceItselfSeesEverythingAndSaysWhatItIs() {
    var told = told(Work.ofService("calendar"));
    assertThat(told.scope()).isEqualTo(Scope.EVERYWHERE);
    assertThat(told.setting()).isEqualTo("{(,)}");
    assertThat(told.actor().get("job").asText()).isEqualTo("calendar");
    assertThat(told.actor().has("onBehalfOf")).isFalse();
  }

  @Test
  void workForSomebodyReachesAsFarAsTheyDo() {
    var province = root("TX");
    var ward = below(province, "TXW");
    var told = told(asked("registry-editor", null, province.code(), ward.code(), "NO-SUCH-CODE"));
    assertThat(told.scope()).isEqualTo(Scope.of(List.of("/" + province.code() + "/")));
    assertThat(told.setting()).isEqualTo("{[/%1$s/,/%1$s0)}".formatted(province.code()));
    assertThat(told.actor().get("onBehalfOf").get("subject").asText()).isEqualTo("subject");
    assertThat(told.actor().get("onBehalfOf").get("roles").get(0).asText())
        .isEqualTo("registry-editor");
  }

  @Test
  void aDissolvedOrganisationGrantsWhateverSucceededItThroughSeveralSteps() {
    var first = dissolved("TXA", "2010-01-01");
    var second = dissolved("TXB", "2015-01-01", first);
    var third = dissolved("TXC", null, second);
    assertThat(told(asked("registry-viewer", null, first)).scope().roots())
        .containsExactlyInAnyOrder("/" + first + "/", "/" + second + "/", "/" + third + "/");
    assertThat(told(asked("registry-viewer", null, third)).scope().roots())
        .containsExactly("/" + third + "/");
  }

  private static String dissolved(String prefix, String end, String... predecessors) {
    var given = new java.util.HashMap<String, Object>();
    var code = code(prefix);
    given.putAll(
        Map.of(
            "code", code,
            "name", "Đơn vị " + code,
            "level", "PROVINCE",
            "bloc", "STATE",
            "kind", "AGENCY",
            "validFrom", "2000-01-01",
            "predecessors", List.of(predecessors)));
    given.put("validTo", end);
    post("/cadre/v1/organisations", given);
    return code;
  }

  @Test
  void theRoleSelfOpensOnesOwnRecordAndNoOtherRoleDoes() {
    var me = UUID.randomUUID();
    assertThat(told(asked("self", me)).setting()).isEqualTo("{[~%1$s,~%1$s]}".formatted(me));
    assertThat(told(asked("registry-viewer", me)).setting()).isEqualTo("{}");
  }

  @Test
  void nothingIsLeftOnTheConnectionWhenTheTransactionEnds() {
    told(Work.ofService("calendar"));
    assertThat(text("SELECT current_scope()::text")).isEqualTo("{}");
    assertThat(text(ACTOR)).isIn("", "null");
    assertThatThrownBy(scope::get).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aBeginThatFailsLeavesNoTransactionBehind() throws Exception {
    var unstorable = asked("registry-viewer", null, "\u0000");
    assertThatThrownBy(() -> told(unstorable)).isInstanceOf(SqlFailure.class);
    assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    assertThat(told(Work.ofService("calendar")).scope()).isEqualTo(Scope.EVERYWHERE);
  }
}
