package io.colmena.central.tokens;

import io.colmena.central.people.CentralRole;
import io.colmena.shared.identity.BranchCode;

/** Who is behind a request, as its token proves. */
public sealed interface Caller {
  /** A branch, which reaches its own data only. */
  record OfBranch(BranchCode branch) implements Caller {}

  record OfPerson(String name, CentralRole role) implements Caller {}
}
