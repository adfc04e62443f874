package vn.cadre.local.bench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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

    var script =
        CallScript.text(call, 2, "bench.call", "\\set n random(1, 9)\n", Call.Statement::sql);

    assertEquals(
        """
        \\set n random(1, 9)
        SELECT p0, p1, p2, p3, p4, p5 FROM bench.call WHERE n = :n \\gset
        SELECT :p1::uuid, :p0;
        SELECT :p2;
        SELECT :p4::uuid, :p3;
        SELECT :p5;
        """,
        script);
  }

  @Test
  void nullStaysNullSinceAVariableCannotBe() {
    var call =
        new Call(List.of(new Call.Statement("SELECT $1, $2", Arrays.asList(null, "b"), true)));

    var script = CallScript.text(call, 1, "bench.call", "", Call.Statement::sql);

    assertEquals("SELECT p0, p1 FROM bench.call WHERE n = :n \\gset\nSELECT NULL, :p1;\n", script);
  }
}
