package io.colmena.pos.sealing;

import io.colmena.shared.identity.BranchCode;

/** What a branch knows of a scanned QR code without asking anybody. */
public sealed interface SealCheck {
  /** It says what the branch that sold wrote on it. */
  record Genuine(Seal seal) implements SealCheck {}

  /** Something of it is not what was signed. */
  record Forged() implements SealCheck {}

  /** The key of that branch has not come here yet. */
  record UnknownKey(BranchCode branch) implements SealCheck {}
}
