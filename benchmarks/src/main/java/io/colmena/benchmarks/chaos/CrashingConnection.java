package io.colmena.benchmarks.chaos;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Lets the process die before each statement and on either side of a commit. A dead process can
 * still roll back and close: that is what the server does for it.
 */
final class CrashingConnection implements InvocationHandler {
  private final Connection connection;
  private final SimulatedProcess process;
  private boolean forcing;
  private boolean closed;

  CrashingConnection(Connection connection, SimulatedProcess process) {
    this.connection = connection;
    this.process = process;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] values)
      throws Throwable {
    switch (method.getName()) {
      case "prepareStatement", "setSavepoint" -> process.point();
      case "unwrap" -> {
        process.point();
        forcing = true; // only who forces the disk asks for H2's own connection
      }
      case "commit" -> {
        return commit(method, values);
      }
      case "close" -> close();
      default -> {}
    }
    return call(method, values);
  }

  private @Nullable Object commit(Method method, @Nullable Object @Nullable [] values)
      throws Throwable {
    process.point();
    process.commits();
    Object nothing = call(method, values);
    if (forcing) {
      process.database().forced();
    }
    process.point();
    return nothing;
  }

  private void close() {
    if (!closed) {
      closed = true;
      process.disconnected();
    }
  }

  private @Nullable Object call(Method method, @Nullable Object @Nullable [] values)
      throws Throwable {
    try {
      return method.invoke(connection, values);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
