package vn.cadre.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The real thing, which also counts its statements, thread by thread. */
@Alternative
@Priority(1)
@Singleton
public class CountingSql extends Sql {
  private static final Map<String, AtomicLong> SENT = new ConcurrentHashMap<>();

  CountingSql(AgroalDataSource database) {
    super(database);
  }

  /** How many were sent so far by the threads whose names begin so. */
  public static long sentBy(String threads) {
    return SENT.entrySet().stream()
        .filter(sent -> sent.getKey().startsWith(threads))
        .mapToLong(sent -> sent.getValue().get())
        .sum();
  }

  private static void count() {
    var name = Thread.currentThread().getName();
    if (!name.isEmpty()) {
      SENT.computeIfAbsent(name, thread -> new AtomicLong()).incrementAndGet();
    }
  }

  @Override
  public <T> List<T> list(String sql, List<?> arguments, RowMapper<T> mapper, Plan plan) {
    count();
    return super.list(sql, arguments, mapper, plan);
  }

  @Override
  public int update(String sql, List<?> arguments) {
    count();
    return super.update(sql, arguments);
  }
}
