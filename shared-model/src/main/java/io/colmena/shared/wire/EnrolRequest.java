package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;

/**
 * {@code POST /api/v1/enrol}: a branch presents its one-time code.
 *
 * @param device what people call the computer, for the list of branches
 */
public record EnrolRequest(BranchCode branch, String code, String device) {
  @Override
  public String toString() {
    return "EnrolRequest[branch=" + branch + ", code=********, device=" + device + "]";
  }
}
