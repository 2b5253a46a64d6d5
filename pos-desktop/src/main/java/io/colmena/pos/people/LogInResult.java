package io.colmena.pos.people;

import java.time.Duration;
import java.util.Optional;

/** What became of a name with a password or a PIN. */
public sealed interface LogInResult {
  /** Right, and logging in is allowed. */
  record Welcome(User who) implements LogInResult {}

  /** Wrong in some way that is not told. */
  record Wrong() implements LogInResult {}

  /** Too many wrong ones: not even looked at before this has passed. */
  record MustWait(Duration rest) implements LogInResult {}

  default Optional<User> user() {
    return this instanceof Welcome(User who) ? Optional.of(who) : Optional.empty();
  }
}
