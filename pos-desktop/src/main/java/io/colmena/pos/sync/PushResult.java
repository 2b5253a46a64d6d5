package io.colmena.pos.sync;

import io.colmena.shared.wire.HeadAnswer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking the centre something about this branch's journal. */
public sealed interface PushResult {
  /**
   * The centre says what it holds.
   *
   * @param took between asking and hearing, to tell the clocks' difference
   */
  record Acknowledged(HeadAnswer answer, Duration took) implements PushResult {}

  /** No route, no answer in time, or an answer that is not a Colmena centre's. */
  record Unreachable(String reason) implements PushResult {}

  /** The centre holds another history of this branch. */
  record Forked(String reason) implements PushResult {}

  /** The centre understood and said no: the credential, the protocol or the data. */
  record Refused(String reason, @Nullable String code) implements PushResult {}

  /** The message was too large for what is between here and the centre: send less at once. */
  record TooLarge(String reason) implements PushResult {}
}
