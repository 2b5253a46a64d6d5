package io.colmena.central.administration;

import java.io.IOException;

/** What an administrator does from the command line, whether the centre is running or not. */
public interface Administration {
  /**
   * @return the one-time code
   * @throws IllegalArgumentException if it cannot be, with the reason
   */
  String createBranch(String code, String name) throws IOException;

  /**
   * @return a new one-time code
   */
  String newCode(String branch) throws IOException;

  void createUser(String name, String role, char[] password) throws IOException;

  /**
   * @param branch one, or empty for all; @return how many entries were projected
   */
  long rebuild(String branch) throws IOException;

  /**
   * @param branch one, or empty for all; @return how many entries left the quarantine
   */
  long retryQuarantined(String branch) throws IOException;
}
