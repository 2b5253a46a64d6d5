package io.colmena.benchmarks.chaos;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database as one process reaches it: through connections that die with the process. */
final class CrashingDataSource implements DataSource {
  private final DataSource pool;
  private final SimulatedProcess process;
  private final Runnable betweenTransactions;

  /**
   * @param betweenTransactions called when the process holds no connection and asks for one: others
   *     may do something there
   */
  CrashingDataSource(DataSource pool, SimulatedProcess process, Runnable betweenTransactions) {
    this.pool = pool;
    this.process = process;
    this.betweenTransactions = betweenTransactions;
  }

  @Override
  public Connection getConnection() throws SQLException {
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
