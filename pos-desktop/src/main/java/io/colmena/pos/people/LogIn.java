package io.colmena.pos.people;

import io.colmena.database.Database;
import io.colmena.database.Throttle;
import io.colmena.foundation.security.PasswordHasher;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells people by a password or a PIN, without a network. Whoever guesses wrong several times has
 * to wait, longer each time; that is kept in the database, so that starting the till again does not
 * help.
 */
final class LogIn {
  private final Database database;
  private final PasswordHasher hasher;
  private final Throttle throttle;
  private final UserDao users;

  LogIn(Database database, PasswordHasher hasher, Throttle throttle, UserDao users) {
    this.database = database;
    this.hasher = hasher;
    this.throttle = throttle;
    this.users = users;
  }

  LogInResult logIn(String name, char[] secret) {
    String subject = subject(name);
    Duration wait = throttle.wait(subject);
    if (wait.isPositive()) {
      return new LogInResult.MustWait(wait);
    }
    Optional<UserDao.Stored> stored = database.read(tx -> users.byName(tx, normalized(name)));
    boolean right = isRight(stored, secret);
    Optional<User> user = stored.map(UserDao.Stored::user).filter(who -> right && who.active());
    if (user.isEmpty()) {
      throttle.failed(subject);
      return new LogInResult.Wrong();
    }
    throttle.succeeded(subject);
    return new LogInResult.Welcome(user.get());
  }

  /** Digits may be a PIN or, from before there were PINs, a password. */
  private boolean isRight(Optional<UserDao.Stored> stored, char[] secret) {
    Optional<String> pin = stored.map(UserDao.Stored::pinHash);
    if (Pin.isPin(secret) && pin.isPresent() && hasher.matches(secret, pin)) {
      return true;
    }
    return hasher.matches(secret, stored.map(UserDao.Stored::passwordHash));
  }

  /** What is typed as a name may be longer than any name. */
  private static String subject(String name) {
    String normalized = normalized(name);
    return "user:" + normalized.substring(0, Math.min(normalized.length(), 100));
  }

  static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
