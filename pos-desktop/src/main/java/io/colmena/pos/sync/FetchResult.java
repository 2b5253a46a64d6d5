package io.colmena.pos.sync;

import org.jspecify.annotations.Nullable;

/** What came of asking the centre for a part of this branch's own history. */
public sealed interface FetchResult {
  /** A batch as the centre keeps it; whether its chain holds is for the reader to check. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
  record Batch(byte[] gzipped) implements FetchResult {}

  /** No route, no answer in time, or an answer that is not a Colmena centre's. */
  record Unreachable(String reason) implements FetchResult {}

  /** The centre understood and said no, or it holds nothing there. */
  record Refused(String reason, @Nullable String code) implements FetchResult {}
}
