package io.colmena.benchmarks.chaos;

import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.people.Personnel.Refused;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.money.Money;
import java.util.List;
import java.util.stream.IntStream;

/** Customers and staff come, and change. */
final class PeopleTrade {
  private static final int CUSTOMERS = 6;
  private static final int TRUSTED = 2;
  private static final List<Role> ROLES =
      List.of(Role.CASHIER, Role.SUPERVISOR, Role.BRANCH_MANAGER);

  private PeopleTrade() {}

  /** Few enough that two tills, and two copies of a branch, meet the same. */
  static String document(Chance chance) {
    return document(chance.between(1, CUSTOMERS));
  }

  private static String document(int number) {
    return "4000000" + number;
  }

  /** Whom each seed finds in the shops, with a limit of what may be owed. */
  static void trustsSome(ShopServices services, User manager) {
    for (int number = 1; number <= TRUSTED; number++) {
      CustomerDocument document = new CustomerDocument(document(number));
      String name = "Cliente " + number;
      if (services.customers().create(document, name, null, null)
          instanceof CreateResult.Created(Customer customer)) {
        services
            .customers()
            .change(
                customer, Customers.state(name, null, null, Money.of("60.00")), manager, List.of());
      }
    }
  }

  /** Those whom the branch knows. */
  static List<Customer> known(ShopServices services) {
    return IntStream.rangeClosed(1, CUSTOMERS)
        .mapToObj(PeopleTrade::document)
        .flatMap(document -> services.checkout().customer(document).stream())
        .toList();
  }

  static void meetsCustomer(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    CustomerDocument document = new CustomerDocument(document(chance));
    String name = "Cliente " + chance.below(100);
    till.does(services -> {
      switch (services.customers().create(document, name, null, null)) {
        case CreateResult.Taken(Customer known) -> changes(till, services, known, name, chance);
        case CreateResult.Created(Customer created) -> {
          if (chance.percent(60)) {
            changes(till, services, created, name, chance);
          }
        }
      }
    });
  }

  /** Gives the customer, among others, a limit of what may be owed. */
  private static void changes(
      Till till, ShopServices services, Customer known, String name, Chance chance) {
    Customer now =
        services
            .customers()
            .change(
                known,
                Customers.state(
                    name, "9" + chance.below(1000), null, Money.of(chance.between(1, 9) + "0")),
                till.manager(),
                List.of());
    if (!now.equals(known)) {
      till.promises(FactKind.CUSTOMER_CHANGED, now.id());
    }
  }

  static void changesStaff(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    String name = "cajera-" + chance.between(1, 3);
    till.does(services -> {
      User whom = till.database().compute(tx -> services.people().findOrCreateForHistory(tx, name));
      List<Personnel.Member> all = services.personnel().all();
      User present =
          all.stream()
              .map(Personnel.Member::user)
              .filter(user -> user.id().equals(whom.id()))
              .findFirst()
              .orElse(whom);
      try {
        User changed =
            services
                .personnel()
                .change(
                    till.manager(),
                    present,
                    "Cajera " + chance.below(100),
                    chance.of(ROLES),
                    chance.percent(70));
        if (!changed.equals(present)) {
          till.promises(FactKind.USER_CHANGED, changed.id());
        }
      } catch (Refused e) {
        throw new IllegalStateException("a manager may: " + e.refusal(), e);
      }
    });
  }
}
