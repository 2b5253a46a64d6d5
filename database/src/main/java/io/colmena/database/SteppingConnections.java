package io.colmena.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Connections of H2 on which whatever may change something is a step of its own, so that others can
 * find a moment between them.
 *
 * <p>A statement that waits for somebody else's row would keep everybody from that moment; so H2
 * waits only briefly, and the statement is tried again as another step until the time is up in
 * which a lock must be had.
 *
 * <p>Once a statement of the row's holder was undone, H2 no longer gives up: the statement that
 * waits is one step until the holder ends. So a transaction that has begun may go on although
 * somebody waits for a moment without steps.
 */
final class SteppingConnections {
  /** How long H2 itself waits for a lock, in milliseconds. */
  static final int LOCK_TIMEOUT_MILLIS = 2;

  private static final long PAUSE_NANOS = 100_000;

  /** Queries that change something: they lock rows, take numbers, or contain a change. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "\\b(?:for\\s+update|(?:final|new|old)\\s+table|next\\s+value|nextval)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Steps steps;
  private final Duration patience;
  private final AfterStep afterStep;

  /** What is to be done when a step was taken. */
  @FunctionalInterface
  interface AfterStep {
    /**
     * @param connection H2's own
     */
    void on(Connection connection) throws SQLException;
  }

  /**
   * @param patience in which a statement must get its locks
   */
  SteppingConnections(Steps steps, Duration patience, AfterStep afterStep) {
    this.steps = steps;
    this.patience = patience;
    this.afterStep = afterStep;
  }

  DataSource of(DataSource source) {
    return proxy(
        DataSource.class,
        (_, method, arguments) ->
            method.getName().equals("getConnection")
                ? stepping((Connection) made(source, method, arguments))
                : call(source, method, arguments));
  }

  /** What one connection is about. Belongs to the thread that has the connection. */
  private static final class Course {
    private final Connection connection;
    private boolean hasBegun;

    Course(Connection connection) {
      this.connection = connection;
    }

    /** Whatever was executed may hold something until the transaction ends. */
    void executed() throws SQLException {
      hasBegun = !connection.isClosed() && !connection.getAutoCommit();
    }

    void ended() {
      hasBegun = false;
    }
  }

  private Connection stepping(Connection connection) {
    Course course = new Course(connection);
    return proxy(
        Connection.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "commit", "setAutoCommit", "setTransactionIsolation" -> // which commits too
                  last(course, () -> call(connection, method, arguments));
              case "rollback" ->
                  arguments == null
                      ? last(course, () -> call(connection, method, arguments))
                      : step(course, () -> call(connection, method, arguments));
              case "setSavepoint", "releaseSavepoint" ->
                  step(course, () -> call(connection, method, arguments));
              case "close", "abort" ->
                  steps.take(course.hasBegun, () -> call(connection, method, arguments));
              case "prepareStatement", "prepareCall" -> {
                Statement statement = (Statement) made(connection, method, arguments);
                yield isRead(arguments)
                    ? statement
                    : stepping(course, statement, method.getReturnType());
              }
              case "createStatement" ->
                  stepping(
                      course,
                      (Statement) made(connection, method, arguments),
                      method.getReturnType());
              default -> call(connection, method, arguments);
            });
  }

  private static boolean isRead(Object @Nullable [] arguments) {
    return arguments != null
        && arguments.length > 0
        && arguments[0] instanceof String sql
        && sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select")
        && !CHANGING.matcher(sql).find();
  }

  private <T> T stepping(Course course, Statement statement, Class<T> type) {
    return proxy(
        type,
        (_, method, arguments) -> {
          String name = method.getName();
          if (!name.startsWith("execute") || isRead(arguments)) {
            return call(statement, method, arguments);
          }
          return name.endsWith("Batch")
              ? step(course, () -> call(statement, method, arguments))
              : patiently(course, () -> call(statement, method, arguments));
        });
  }

  private @Nullable Object step(Course course, Steps.Step step) throws Throwable {
    @Nullable Object result;
    try {
      result = steps.take(course.hasBegun, step);
    } finally {
      course.executed();
    }
    afterStep.on(course.connection);
    return result;
  }

  private @Nullable Object last(Course course, Steps.Step step) throws Throwable {
    @Nullable Object result = steps.take(course.hasBegun, step);
    course.ended();
    afterStep.on(course.connection);
    return result;
  }

  /** H2 undoes a statement that did not get its lock, and only that. */
  private @Nullable Object patiently(Course course, Steps.Step step) throws Throwable {
    long begun = System.nanoTime();
    while (true) {
      try {
        return step(course, step);
      } catch (SQLException e) {
        if (e.getErrorCode() != ErrorCode.LOCK_TIMEOUT_1
            || System.nanoTime() - begun > patience.toNanos()) {
          throw e;
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object made(Object maker, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return Objects.requireNonNull(call(maker, method, arguments));
  }

  private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
