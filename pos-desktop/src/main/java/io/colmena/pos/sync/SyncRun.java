package io.colmena.pos.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to bring the centre up to date, as it is logged.
 *
 * @param startedBy who or what started it
 * @param endedAt null while it runs (or when its process was killed)
 * @param sentEntries entries handed to the network
 * @param acknowledgedEntries entries that the centre has committed
 * @param sentBytes on the wire, gzipped
 * @param clockOffsetMillis centre's clock minus ours, null when the centre was not reached
 */
public record SyncRun(
    String id,
    SyncTrigger startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    long sentEntries,
    long acknowledgedEntries,
    long sentBytes,
    @Nullable SyncOutcome outcome,
    @Nullable String message,
    @Nullable Long clockOffsetMillis) {}
