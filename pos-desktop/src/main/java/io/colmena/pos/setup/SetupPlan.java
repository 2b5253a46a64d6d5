package io.colmena.pos.setup;

import io.colmena.shared.identity.BranchCode;

/**
 * What somebody wants this computer to be.
 *
 * @param language {@code es} or {@code en}
 * @param centre address of the centre; empty for later
 * @param enrolmentCode one-time code that the centre gave; empty for later
 * @param first who looks after the branch; of no meaning when the branch has people already
 */
public record SetupPlan(
    Kind kind,
    String language,
    BranchCode code,
    String name,
    String till,
    String centre,
    String enrolmentCode,
    FirstPerson first) {
  /** The branch of whoever tries the program. No centre may have one of this name. */
  public static final String DEMO_CODE = "DEMO";

  /** What the computer is for. */
  public enum Kind {
    NEW_BRANCH,
    NEW_COMPUTER,
    TRY_OUT
  }

  /** The first who logs in. */
  public record FirstPerson(String name, String displayName, String password) {
    @Override
    public String toString() {
      return "FirstPerson[name=" + name + "]";
    }
  }
}
