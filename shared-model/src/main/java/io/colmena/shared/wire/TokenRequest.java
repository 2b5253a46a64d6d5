package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;

/** {@code POST /api/v1/token}: a branch trades its credential for a short-lived access token. */
public record TokenRequest(BranchCode branch, String credential) {
  @Override
  public String toString() {
    return "TokenRequest[branch=" + branch + ", credential=********]";
  }
}
