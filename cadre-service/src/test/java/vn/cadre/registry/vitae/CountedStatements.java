package vn.cadre.registry.vitae;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import vn.cadre.platform.sql.Sql;

/** The real database, and how many statements were sent to it. */
final class CountedStatements {
  private final AtomicInteger prepared = new AtomicInteger();
  private final Sql sql;

  CountedStatements(AgroalDataSource database) {
    var counted =
        proxy(
            AgroalDataSource.class,
            database,
            connection -> proxy(Connection.class, (Connection) connection, statement -> statement));
    try {
      var constructor = Sql.class.getDeclaredConstructor(AgroalDataSource.class);
      constructor.setAccessible(true);
      sql = constructor.newInstance(counted);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Sql sql() {
    return sql;
  }

  int count() {
    return prepared.get();
  }

  /** What a call answers. */
  private interface Answer {
    Object of(Object answered);
  }

  private <T> T proxy(Class<T> type, T real, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedStatements.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.incrementAndGet();
              }
              try {
                var answered = method.invoke(real, arguments);
                return method.getName().equals("getConnection") ? answer.of(answered) : answered;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
