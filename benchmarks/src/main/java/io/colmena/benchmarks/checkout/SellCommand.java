package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.goods.Goods;
import io.colmena.foundation.cli.SettingsOptions;
import io.colmena.pos.app.Branch;
import io.colmena.pos.backup.BranchBackups;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Quantity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench sell}: a till without a screen that sells until it is killed. A line on
 * standard output is a receipt that was handed over, goods that came back, or a drawer that was
 * counted: what is behind it must never be lost.
 */
@Command(
    name = "sell",
    description =
        "Sells, takes back and counts without end, with a line for each, so that it can be killed.",
    mixinStandardHelpOptions = true)
public final class SellCommand implements Callable<Integer> {
  @Mixin private final SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--backups-to",
      paramLabel = "FOLDER",
      description = "makes one backup after the other meanwhile, and says so before each")
  private @Nullable Path backups;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (Branch branch = Branch.open(BranchSettings.from(options.read(BranchSettings.KEYS)))) {
      if (backups != null) {
        Path folder = backups;
        Thread.ofPlatform().daemon().start(() -> backUp(branch.backups(), folder));
      }
      List<Product> products = products(branch);
      User cashier = cashier(branch);
      Random random = new Random();
      PrintWriter out = spec.commandLine().getOut();
      KilledTill till = new KilledTill(branch, cashier, out);
      while (!out.checkError()) { // who reads the receipts is gone
        Product product = products.get(random.nextInt(products.size()));
        Ticket ticket = Ticket.open().add(product, Quantity.ONE);
        Sale sale =
            branch
                .checkout()
                .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), cashier);
        out.println("receipt " + sale.id() + " " + sale.total());
        till.sold(sale);
      }
      return 0;
    }
  }

  /** Whatever receipt was printed before the line must be in the backup. */
  private void backUp(BranchBackups branch, Path folder) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      for (int i = 0; !out.checkError(); i++) {
        Path file = folder.resolve("while-selling-" + i + ".zip");
        out.println("backup " + file);
        branch.make(file, true);
      }
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
    }
  }

  private static List<Product> products(Branch branch) {
    List<Product> there = branch.catalog().search("arroz extra", 20);
    if (!there.isEmpty()) {
      return there;
    }
    return branch
        .database()
        .compute(tx -> Goods.all().stream().map(one -> branch.catalog().create(tx, one)).toList());
  }

  private static User cashier(Branch branch) {
    return branch.people().active().stream()
        .filter(user -> user.role() == Role.CASHIER)
        .findFirst()
        .orElseGet(() ->
            branch.people().create("bench", "Bench", Role.CASHIER, "bench-till".toCharArray()));
  }
}
