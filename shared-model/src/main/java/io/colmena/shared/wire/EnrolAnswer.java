package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;

/**
 * What the branch holds from now on.
 *
 * @param name of the branch as the centre knows it
 * @param credential a secret shown this once; the centre keeps only its fingerprint
 */
public record EnrolAnswer(BranchCode branch, String name, String credential) {
  @Override
  public String toString() {
    return "EnrolAnswer[branch=" + branch + ", name=" + name + ", credential=********]";
  }
}
