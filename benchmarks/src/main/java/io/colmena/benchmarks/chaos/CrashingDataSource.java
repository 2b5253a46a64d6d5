package io.colmena.benchmarks.chaos;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database as one machine reaches it: through connections that die with the process that runs
 * there at present.
 */
final class CrashingDataSource implements DataSource {
  private final DataSource pool;
  private @Nullable SimulatedProcess running;
  private Runnable betweenTransactions = () -> {};

  CrashingDataSource(DataSource pool) {
    this.pool = pool;
  }

  /**
   * @param between called when the process holds no connection and asks for one: others may do
   *     something there
   */
  void belongsTo(SimulatedProcess process, Runnable between) {
    running = process;
    betweenTransactions = between;
  }

  @Override
  public Connection getConnection() throws SQLException {
    SimulatedProcess process = Objects.requireNonNull(running);
    if (!process.isInTransaction()) {
      betweenTransactions.run();
    }
    process.point();
    Connection connection = pool.getConnection();
    process.connected();
    // JDBC's Connection has some sixty methods, of which five matter here.
    return (Connection)
        Proxy.newProxyInstance(
            CrashingDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new CrashingConnection(connection, process));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the pool knows the user");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
