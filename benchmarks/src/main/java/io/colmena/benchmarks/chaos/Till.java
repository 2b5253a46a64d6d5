package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import io.colmena.pos.checkout.ReferenceUsed;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.CreditRefused;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.pos.reconciliation.Reconciler;
import io.colmena.pos.recovery.Recovery;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.SyncClient;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.reconciliation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A machine at a counter, with the program that runs on it at present. */
final class Till {
  /** Small, so that a backlog takes several batches. */
  private static final int MOST_BATCH_BYTES = 2_000;

  /** Two copies of a branch may both count one drawer; the centre's count stays. */
  private static final String COUNTED_ALREADY = "its cash session was counted already";

  private final World world;
  private final Shop shop;
  private final int number;
  private final SimulatedTime.WallClock clock;
  private final User cashier;
  private final User manager;
  private Running running;

  /** One life of the program. */
  private record Running(
      SimulatedProcess process,
      Database database,
      ShopServices services,
      SyncClient sync,
      Recovery recovery,
      Reconciler reconciler) {}

  Till(World world, Shop shop, int number) {
    this.world = world;
    this.shop = shop;
    this.number = number;
    this.clock = world.time().new WallClock();
    this.cashier =
        new User(Identifiers.user(shop.branch(), 1), "rosa", "rosa", Role.CASHIER, false);
    this.manager =
        new User(Identifiers.user(shop.branch(), 2), "ines", "ines", Role.BRANCH_MANAGER, true);
    this.running = start();
  }

  private Running start() {
    SimulatedProcess process = world.newProcess(toString(), shop.database());
    Database database = shop.database().reachedBy(number, process, world::interruption);
    ShopServices services =
        new ShopServices(database, shop.branch(), clock, String.valueOf(number));
    Line line = new Line(world.network(), this, process);
    SyncClient sync =
        new SyncClient(
            database, services.journal(), shop.branch(), line, clock, MOST_BATCH_BYTES, process);
    Recovery recovery =
        new Recovery(database, services.journal(), shop.branch(), line, clock, process);
    Reconciler reconciler =
        new Reconciler(database, services.journal(), shop.branch(), line, clock);
    return new Running(process, database, services, sync, recovery, reconciler);
  }

  /** Ends the program if it still runs, and starts it again; what is in mid-air falls first. */
  void startAgain() {
    running.process().kill();
    if (!running.process().isOnTheStack()) {
      running = start();
    }
  }

  SimulatedProcess process() {
    return running.process();
  }

  Database database() {
    return running.database();
  }

  SimulatedTime.WallClock clock() {
    return clock;
  }

  Shop shop() {
    return shop;
  }

  User cashier() {
    return cashier;
  }

  /** Who allows what the cashier may not do alone. */
  User manager() {
    return manager;
  }

  /** What the centre gave to the branch once; the program keeps it in its database. */
  String credential() {
    return running
        .database()
        .read(tx -> tx.query("select credential from branch_identity").mapTo(String.class).one());
  }

  /** Works with the services, if the program runs and is not at something else. */
  boolean does(Consumer<ShopServices> work) {
    Running life = running;
    return world.inside(life.process(), () -> work.accept(life.services()));
  }

  /** Charges a ticket; when that returns there is a receipt, and the model knows it. */
  void charges(Ticket ticket, Tender tender) {
    if (!process().isFree()) {
      return;
    }
    shop.unsure().putIfAbsent(ticket.key(), new Shop.Unsure(ticket, tender));
    does(services -> {
      if (tender.isOnAccount() && CreditTrade.customer(services, ticket).isEmpty()) {
        return; // a power cut took the customer along
      }
      Sale sale;
      try {
        sale = services.checkout().charge(ticket, tender, cashier);
      } catch (ReferenceUsed _) {
        return; // the customer shows another operation number
      } catch (CreditRefused _) {
        return; // and pays some of it first
      }
      Sale before = shop.receipts().put(ticket.key(), sale);
      shop.unsure().remove(ticket.key());
      if (before != null && !Receipts.printed(before).equals(Receipts.printed(sale))) {
        world.defect("ticket " + ticket.key() + " became two sales: " + before + ", " + sale);
      }
      world.trace().note("  " + this + " gives the receipt " + sale.id() + " " + sale.total());
    });
  }

  /** Something was written down and said to be: it must never be lost. */
  void promises(Fact fact) {
    promises(fact.kind(), fact.entityId());
  }

  void promises(FactKind kind, String id) {
    shop.promises().made(shop.database().direct(), kind, id).ifPresent(world::defect);
    world.trace().note("  " + this + " writes down " + kind.journalName() + " " + id);
  }

  /** A drawer was closed: its Z must be what was written down before it. */
  void addsUp(String session) {
    DrawerSums.wrong(facts()).stream()
        .filter(words -> words.contains(session + " "))
        .forEach(words -> world.defect(this + ": " + words));
  }

  /** Goods came back against a sale of this branch. */
  void tookBackNoMoreThanSold(String sale) {
    new ReturnedSums(facts())
        .moreThanSold(sale)
        .forEach(words -> world.defect(this + ": " + words));
  }

  /** A key was pressed twice. */
  <T> void sameAgain(T first, T again) {
    if (!first.equals(again)) {
      world.defect(this + " did the same twice: " + first + ", " + again);
    }
  }

  private List<Fact> facts() {
    return JournalFacts.of(shop.database().direct().read(JournalFacts::lines));
  }

  void synchronises() {
    Running life = running;
    world.inside(
        life.process(),
        () -> {
          SyncRun run = life.sync().run(SyncTrigger.BUTTON, SyncProgress.NONE);
          world
              .trace()
              .note(
                  "  "
                      + this
                      + " "
                      + run.outcome()
                      + " "
                      + run.sentEntries()
                      + ": "
                      + run.message());
          if (run.outcome() == SyncOutcome.FAILED) {
            world.defect(this + " had a run that failed: " + run.message());
          }
          if (run.outcome() != SyncOutcome.BUSY) {
            shop.ran(run);
          }
        });
  }

  /** As {@code branch recover} does it. */
  void takesTheHistoryBack() {
    Running life = running;
    world.inside(
        life.process(),
        () -> {
          life.process().beforeCommits(shop::keepHistory);
          try {
            told(world.takesBack().recover(life.recovery(), life.database(), shop.branch()));
          } catch (RuntimeException e) {
            world.defect(this + " had a recovery that failed: " + e);
          } finally {
            life.process().beforeCommits(() -> {});
          }
        });
  }

  /**
   * Compares days with the centre, and says what came of it; empty if they could not be compared.
   */
  List<ReconciledDay> compares(Days days) {
    Running life = running;
    List<ReconciledDay> compared = new ArrayList<>();
    world.inside(
        life.process(),
        () -> {
          try {
            compared.addAll(days.of(life.reconciler()));
            world.trace().note("  " + this + " compares days: " + outcomes(compared));
          } catch (CentreUnreachable | CentreRefused e) {
            world.trace().note("  " + this + " cannot compare days: " + e.getMessage());
          } catch (RuntimeException e) {
            world.defect(this + " could not compare its days: " + e);
          }
        });
    return compared;
  }

  /** Which days are compared. */
  @FunctionalInterface
  interface Days {
    List<ReconciledDay> of(Reconciler reconciler) throws CentreUnreachable, CentreRefused;
  }

  private static List<Outcome> outcomes(List<ReconciledDay> days) {
    return days.stream().map(ReconciledDay::outcome).toList();
  }

  private void told(RecoveryResult result) {
    world.trace().note("  " + this + " takes its history back: " + result);
    world.trace().recovery(result);
    if (result instanceof RecoveryResult.Recovered recovered) {
      recovered.unread().stream()
          .filter(unread -> !unread.reason().equals(COUNTED_ALREADY))
          .forEach(unread -> world.defect(this + " could not read what it took back: " + unread));
    }
  }

  @Override
  public String toString() {
    return shop + "-" + number;
  }
}
