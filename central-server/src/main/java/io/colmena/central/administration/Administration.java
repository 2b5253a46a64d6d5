package io.colmena.central.administration;

import io.colmena.central.backup.CentralBackups;
import io.colmena.central.reconciliation.DayRecord;
import io.colmena.central.returns.DoubleReturn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

  /**
   * Looks at the tables of some days again, against the raw journals and what the branches said.
   *
   * @param branch one, or empty for all
   * @param from the first day such as 2026-11-01, or empty for the very first
   * @param to the last one, or empty
   */
  List<DayRecord> reconcile(String branch, String from, String to) throws IOException;

  /** What came back of sales more than once, because no branch could ask the other. */
  List<DoubleReturn> doubleReturns() throws IOException;

  /**
   * Makes a backup of the centre.
   *
   * @param to a file, or a folder in which one with a dated name is made
   * @param replacing whether a file that is there already may be replaced
   */
  CentralBackups.Made backup(Path to, boolean replacing) throws IOException;
}
