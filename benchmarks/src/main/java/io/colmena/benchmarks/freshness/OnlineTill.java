package io.colmena.benchmarks.freshness;

import io.colmena.benchmarks.centre.BenchCentre;
import io.colmena.benchmarks.goods.Goods;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.app.Branch;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.shared.identity.BranchCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A branch with its default settings: it sends each sale as soon as it is made. */
final class OnlineTill implements AutoCloseable {
  private static final BranchCode CODE = BranchCode.of("BEN");

  private final Branch branch;
  private final List<Product> products;
  private final User cashier;

  OnlineTill(Path folder, BenchCentre centre) throws CentreUnreachable, CentreRefused {
    this.branch =
        Branch.open(
            BranchSettings.from(
                SettingsReader.read(
                    BranchSettings.KEYS,
                    null,
                    Map.of(),
                    List.of(
                        "branch.code=" + CODE,
                        "branch.name=Bench",
                        "data.dir=" + folder,
                        "centre.url=" + centre.url()))));
    branch.enrolment().enrol(centre.create(CODE));
    branch.sync().enrolled();
    this.products = Goods.into(branch);
    this.cashier =
        branch.people().create("bench", "Bench", Role.CASHIER, "bench-till".toCharArray());
  }

  Branch branch() {
    return branch;
  }

  List<Product> products() {
    return products;
  }

  User cashier() {
    return cashier;
  }

  @Override
  public void close() {
    branch.close();
  }
}
