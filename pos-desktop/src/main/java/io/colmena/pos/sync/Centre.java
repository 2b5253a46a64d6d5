package io.colmena.pos.sync;

import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;

/** What a branch needs of a centre. Never throws for what a network does. */
public interface Centre {
  /** Asks what the centre holds, and tells it how far this branch's journal reaches. */
  PushResult head(BatchHeader.BranchState state, String run);

  /** Hands over a packed batch; acknowledged means committed. */
  PushResult push(byte[] batch);

  /** Tells the centre that this branch's history, ending at its own head, is not the one held. */
  PushResult reportFork(Head own, Head held);

  /** Fetches the first stored batch of this branch that reaches beyond an entry. */
  FetchResult fetch(long after);
}
