package vn.cadre.local.bench.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallScriptTest {
  @Test
  void eachCallOfAScriptHasValuesOfItsOwn() {
    var call =
        new Call(
            List.of(
                new Call.Statement("SELECT $2::uuid, $1", List.of("a", "b"), true),
                new Call.Statement("SELECT $1", List.of("c"), true)));

    var script = CallScript.text(call, "p0, p1, p2, p3, p4, p5", 2);

    assertEquals(
        """
        \\set n random(1, 500)
        SELECT p0, p1, p2, p3, p4, p5 FROM bench.call WHERE n = :n \\gset
        SELECT :p1::uuid, :p0;
        SELECT :p2;
        SELECT :p4::uuid, :p3;
        SELECT :p5;
        """,
        script);
  }
}
