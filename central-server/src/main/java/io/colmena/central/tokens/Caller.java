package io.colmena.central.tokens;

import io.colmena.central.people.CentralRole;
import io.colmena.shared.identity.BranchCode;

/** Who is behind a request, as its token proves. */
public sealed interface Caller {
  /**
   * A branch, which reaches its own data only.
   *
   * @param credentialMark names the credential behind the token
   */
  record OfBranch(BranchCode branch, String credentialMark) implements Caller {}

  record OfPerson(String name, CentralRole role) implements Caller {}
}
