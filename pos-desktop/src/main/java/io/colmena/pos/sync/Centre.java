package io.colmena.pos.sync;

import io.colmena.shared.wire.BatchHeader;

/** What the sync client needs of a centre. Never throws for what a network does. */
public interface Centre {
  /** Asks what the centre holds, and tells it how far this branch's journal reaches. */
  PushResult head(BatchHeader.BranchState state, String run);

  /** Hands over a packed batch; acknowledged means committed. */
  PushResult push(byte[] batch);
}
