package io.colmena.demo.shopping;

import io.colmena.pos.people.Role;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/** The shops of the demonstration, from the largest to the smallest. */
public enum Shop {
  LIMA("LIM", "Lima", 112, 0.42),
  CUSCO("CUS", "Cusco", 84, 0.52),
  ABANCAY("ABA", "Abancay", 60, 0.63);

  private final String code;
  private final String placeName;
  private final int ticketsOfAWeekday;
  private final double cashShare;

  Shop(String code, String placeName, int ticketsOfAWeekday, double cashShare) {
    this.code = code;
    this.placeName = placeName;
    this.ticketsOfAWeekday = ticketsOfAWeekday;
    this.cashShare = cashShare;
  }

  /** Somebody who works there. */
  public record Employee(String user, String name, Role role) {}

  public BranchCode code() {
    return BranchCode.of(code);
  }

  public String placeName() {
    return placeName;
  }

  int ticketsOfAWeekday() {
    return ticketsOfAWeekday;
  }

  /**
   * How much of the catalogue's usual stock lies there at first, so that after some days much of it
   * has been sold, and a few things have nearly run out.
   */
  public double stockFactor(int days) {
    return ticketsOfAWeekday / 200.0 * Math.max(14, days) / 14;
  }

  /** Part of the tickets that are paid in notes and coins; the larger the town, the smaller. */
  double cashShare() {
    return cashShare;
  }

  public List<Employee> employees() {
    return switch (this) {
      case LIMA ->
          List.of(
              new Employee("rosa", "Rosa Huamán Torres", Role.BRANCH_MANAGER),
              new Employee("carla", "Carla Mendoza Ríos", Role.CASHIER),
              new Employee("jorge", "Jorge Salazar Díaz", Role.CASHIER),
              new Employee("milagros", "Milagros Chávez León", Role.CASHIER));
      case CUSCO ->
          List.of(
              new Employee("wilber", "Wilber Quispe Condori", Role.BRANCH_MANAGER),
              new Employee("yesenia", "Yesenia Mamani Huallpa", Role.CASHIER),
              new Employee("edwin", "Edwin Ccori Puma", Role.CASHIER));
      case ABANCAY ->
          List.of(
              new Employee("flor", "Flor Ccahuana Pinto", Role.BRANCH_MANAGER),
              new Employee("nelida", "Nélida Palomino Vega", Role.CASHIER),
              new Employee("rolando", "Rolando Tello Arone", Role.CASHIER));
    };
  }

  public List<Employee> cashiers() {
    return employees().stream().filter(e -> e.role() == Role.CASHIER).toList();
  }
}
