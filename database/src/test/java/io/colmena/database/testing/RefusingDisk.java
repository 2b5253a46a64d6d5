package io.colmena.database.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database that commits and then cannot force its file: what the moment between the two looks
 * like, held still. Only H2 has such a moment.
 */
public final class RefusingDisk {
  private boolean refusing;

  public void refuses(boolean refuses) {
    refusing = refuses;
  }

  /** For {@code Database.through}. */
  public DataSource inFrontOf(DataSource pool) {
    return standIn(
        DataSource.class,
        pool,
        (name, result) -> name.equals("getConnection") ? connection((Connection) result) : result);
  }

  private Connection connection(Connection real) {
    return standIn(Connection.class, real, (_, result) -> result);
  }

  @FunctionalInterface
  private interface Change {
    Object of(String method, Object result);
  }

  private <T> T standIn(Class<T> type, T real, Change change) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, values) -> {
              // only who forces the file asks for H2's own connection
              if (refusing && method.getName().equals("unwrap")) {
                throw new SQLException("the disk refuses");
              }
              try {
                return change.of(method.getName(), method.invoke(real, values));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
