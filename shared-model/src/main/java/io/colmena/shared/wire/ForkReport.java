package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;

/**
 * {@code POST /api/v1/sync/fork}: a branch has compared itself with the centre and found that its
 * history is another one, or only an older copy.
 *
 * @param own where the branch's journal ends
 * @param held the centre's head with which it compared itself
 */
public record ForkReport(int protocol, BranchCode branch, Head own, Head held) {}
