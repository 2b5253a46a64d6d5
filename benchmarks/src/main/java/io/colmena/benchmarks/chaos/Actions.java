package io.colmena.benchmarks.chaos;

import java.util.List;

/** Everything that can happen, with its weight. A new kind of load or fault is a line here. */
final class Actions {
  static final List<Action> ALL =
      List.of(
          new Action("a till sells", 30, Trade::sells),
          new Action("a ticket is charged again", 5, Trade::chargesAgain),
          new Action("a product is created", 3, Trade::createsProduct),
          new Action("a held ticket is taken", 3, Trade::takesAHeldTicket),
          new Action("a drawer is opened or counted", 6, CashTrade::opensOrCloses),
          new Action("cash is moved", 4, CashTrade::movesCash),
          new Action("goods come back", 6, ReturnTrade::takesBack),
          new Action("goods of another branch come back", 4, ReturnTrade::takesBackOfAnother),
          new Action("a customer is met", 5, PeopleTrade::meetsCustomer),
          new Action("a debt is paid", 8, CreditTrade::paysADebt),
          new Action("staff change", 2, PeopleTrade::changesStaff),
          new Action("a till synchronises", 26, Syncing::synchronises),
          new Action("a branch compares its days", 4, Syncing::comparesDays),
          new Action("a node projects", 12, Syncing::projects),
          new Action("a late message arrives", 10, Syncing::lateMessage),
          new Action("a line goes down or comes back", 4, Syncing::flaps),
          new Action("the network changes", 3, Syncing::changesTheNetwork),
          new Action("a branch is projected anew", 1, Syncing::rebuilds),
          new Action("keys are rotated", 2, Syncing::rotatesKeys),
          new Action("time passes", 6, Clocks::timePasses),
          new Action("a clock is set", 4, Clocks::setsAClock),
          new Action("a till is killed", 3, Crashes::killsATill),
          new Action("a node is killed", 3, Crashes::killsANode),
          new Action("a till dies in the middle", 8, Crashes::tillDiesInTheMiddle),
          new Action("a node dies in the middle", 6, Crashes::nodeDiesInTheMiddle),
          new Action("a shop loses its power", 3, Crashes::shopLosesPower),
          new Action("the centre loses its power", 3, Crashes::centreLosesPower),
          new Action("a program is started again", 12, Crashes::startsAgain),
          new Action("a backup is taken", 4, TimeTravel::takesABackup),
          new Action("a branch is restored", 3, TimeTravel::restoresABranch),
          new Action("the centre is restored", 2, TimeTravel::restoresTheCentre),
          new Action("a till is cloned", 1, TimeTravel::clonesATill),
          new Action("a history is taken back", 8, Recovering::takesTheHistoryBack),
          new Action("every till takes it back", 2, Recovering::everyTillTakesItBack),
          new Action("a till dies while it recovers", 8, Crashes::diesWhileItRecovers));

  private Actions() {}
}
