package io.colmena.central.administration;

import io.colmena.central.branches.Branches;
import io.colmena.central.people.CentralPeople;
import io.colmena.central.people.CentralRole;
import io.colmena.central.projection.Projector;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/** Works on the centre's own services. */
public final class DirectAdministration implements Administration {
  private final Branches branches;
  private final CentralPeople people;
  private final Projector projector;

  public DirectAdministration(Branches branches, CentralPeople people, Projector projector) {
    this.branches = branches;
    this.people = people;
    this.projector = projector;
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
