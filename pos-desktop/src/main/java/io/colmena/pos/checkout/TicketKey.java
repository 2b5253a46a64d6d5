package io.colmena.pos.checkout;

import java.time.Instant;
import java.util.UUID;

/**
 * What a ticket is born with: a UUID of version 7 (RFC 9562, section 5.7), 48 bits of milliseconds
 * since 1970 and 74 of chance. Keys that begin with the time stand beside each other in their
 * index, so that however many sales are held a new one touches its last page alone. Nothing else is
 * read from the time: a clock that is wrong costs a page.
 */
public final class TicketKey {
  private static final long VERSION = 0x7000;
  private static final long CHANCE = 0x0fff;

  private TicketKey() {}

  public static String bornAt(Instant at) {
    UUID chance = UUID.randomUUID();
    long high = (at.toEpochMilli() << 16) | VERSION | (chance.getMostSignificantBits() & CHANCE);
    return new UUID(high, chance.getLeastSignificantBits()).toString();
  }
}
