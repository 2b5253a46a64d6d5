package io.colmena.pos.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.ActionAudited;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final char[] SECRET = "quipu-7".toCharArray();
  private static final char[] PIN = "7302".toCharArray();
  private static final String WHAT = "Ana quita 8.00 de un arroz";

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private User owner;
  private User supervisor;
  private User ana;

  @BeforeEach
  void peopleWhoWorkHere() throws Personnel.Refused {
    People people = cusco.branch().people();
    owner = people.create("luz", "Luz Mamani", Role.ADMINISTRATOR, SECRET);
    supervisor = people.create("eva", "Eva Ticona", Role.SUPERVISOR, SECRET);
    ana = people.create("ana", "Ana Quispe", Role.CASHIER, SECRET);
    cusco.branch().personnel().setPin(owner, supervisor, PIN);
    cusco.branch().personnel().setPin(owner, ana, "9170".toCharArray());
  }

  private Approvals.Answer ask(String approver, String pin, String reason) {
    return cusco
        .branch()
        .approvals()
        .ask(ana, Permission.OVERRIDE_PRICE, WHAT, approver, pin.toCharArray(), reason);
  }

  private List<ActionAudited> overrides() {
    return cusco.branch().audit().between(TODAY, TODAY, 50).stream()
        .map(line -> line.audited())
        .filter(line -> line.action().equals("override-price"))
        .toList();
  }

  @Test
  void whoMayIsCalledTheNearestFirst() {
    Approvals approvals = cusco.branch().approvals();
    assertThat(approvals.whoMay(Permission.OVERRIDE_PRICE, Role.CASHIER))
        .containsExactly(supervisor, owner);
    assertThat(approvals.whoMay(Permission.CARE, Role.CASHIER)).containsExactly(owner);
    assertThat(approvals.whoMay(Permission.DISCOUNT, Role.CASHIER))
        .containsExactly(ana, supervisor, owner);
    assertThat(approvals.whoMay(Permission.DISCOUNT, Role.BRANCH_MANAGER)).containsExactly(owner);
  }

  @Test
  void aPinAllowsAndTheTrailSaysWhoWhatAndWhy() {
    assertThat(ask("eva", "7302", "caja golpeada"))
        .isEqualTo(
            new Approvals.Answer.Given(
                new Approval(Permission.OVERRIDE_PRICE, supervisor, "caja golpeada")));
    assertThat(overrides())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.actor().name()).isEqualTo("Ana Quispe");
          assertThat(line.approver())
              .isEqualTo(new ActionAudited.Person(supervisor.id(), "Eva Ticona"));
          assertThat(line.detail()).isEqualTo(WHAT);
          assertThat(line.reason()).isEqualTo("caja golpeada");
        });
    assertThat(cusco.count("journal where kind = 'action.audited' and entry like '%golpeada%'"))
        .isEqualTo(1);
  }

  @Test
  void aWrongPinAllowsNothingAndSoonHasToWait() {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("eva", "7301", "porque sí"))
          .isEqualTo(new Approvals.Answer.Refused(new LogInResult.Wrong()));
    }
    assertThat(ask("eva", "7302", "porque sí"))
        .isInstanceOfSatisfying(
            Approvals.Answer.Refused.class,
            refused -> assertThat(refused.because()).isInstanceOf(LogInResult.MustWait.class));
    assertThat(overrides()).isEmpty();
  }

  @Test
  void whoMayNotCannotAllowItWithTheRightPin() {
    assertThatIllegalArgumentException().isThrownBy(() -> ask("ana", "9170", "yo misma"));
    assertThat(overrides()).isEmpty();
  }

  @Test
  void noReasonIsNoApproval() {
    assertThatIllegalArgumentException().isThrownBy(() -> ask("eva", "7302", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> ask("eva", "7302", "x".repeat(201)));
    assertThat(overrides()).isEmpty();
  }
}
