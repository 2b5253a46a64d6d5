package io.colmena.central.administration;

import io.colmena.central.backup.CentralBackups;
import io.colmena.central.branches.Branches;
import io.colmena.central.people.CentralPeople;
import io.colmena.central.people.CentralRole;
import io.colmena.central.projection.Projector;
import io.colmena.central.reconciliation.DayRecord;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.central.returns.DoubleReturn;
import io.colmena.central.returns.DoubleReturns;
import io.colmena.shared.identity.BranchCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Works on the centre's own services. */
public final class DirectAdministration implements Administration {
  private final Branches branches;
  private final CentralPeople people;
  private final Projector projector;
  private final Reconciliation reconciliation;
  private final CentralBackups backups;
  private final DoubleReturns doubleReturns;

  public DirectAdministration(
      Branches branches,
      CentralPeople people,
      Projector projector,
      Reconciliation reconciliation,
      CentralBackups backups,
      DoubleReturns doubleReturns) {
    this.branches = branches;
    this.people = people;
    this.projector = projector;
    this.reconciliation = reconciliation;
    this.backups = backups;
    this.doubleReturns = doubleReturns;
  }

  @Override
  public String createBranch(String code, String name) {
    return branches.create(BranchCode.of(code), name);
  }

  @Override
  public String newCode(String branch) {
    return branches.newCode(BranchCode.of(branch));
  }

  @Override
  public void createUser(String name, String role, char[] password) {
    people.create(name, CentralRole.of(role), password);
  }

  @Override
  public long rebuild(String branch) {
    return those(branch).stream().mapToLong(projector::rebuild).sum();
  }

  @Override
  public long retryQuarantined(String branch) {
    return those(branch).stream().mapToLong(projector::retryQuarantined).sum();
  }

  @Override
  public List<DayRecord> reconcile(String branch, String from, String to) {
    LocalDate first = day(from, LocalDate.of(1, 1, 1));
    LocalDate last = day(to, LocalDate.of(9999, 12, 31));
    return those(branch).stream()
        .flatMap(one -> reconciliation.check(one, first, last).stream())
        .toList();
  }

  @Override
  public List<DoubleReturn> doubleReturns() {
    return doubleReturns.all();
  }

  @Override
  public CentralBackups.Made backup(Path to, boolean replacing) throws IOException {
    return backups.make(to, replacing);
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date such as 2026-11-21: " + text, e);
    }
  }

  private List<BranchCode> those(String branch) {
    List<BranchCode> all = branches.all();
    if (branch.isEmpty()) {
      return all;
    }
    BranchCode one = BranchCode.of(branch);
    if (!all.contains(one)) {
      throw new IllegalArgumentException("there is no branch " + one);
    }
    return List.of(one);
  }
}
