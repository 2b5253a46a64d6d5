package io.colmena.pos.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.foundation.security.PasswordHasher;
import io.colmena.pos.app.Branch;
import io.colmena.pos.audit.AuditLine;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.testing.TestBranch;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonnelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final char[] SECRET = "quipu-7".toCharArray();

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private User owner;
  private User manager;
  private User ana;

  @BeforeEach
  void peopleWhoWorkHere() {
    owner = people().create("luz", "Luz Mamani", Role.ADMINISTRATOR, SECRET);
    manager = people().create("beto", "Beto Choque", Role.BRANCH_MANAGER, SECRET);
    ana = people().create("ana", "Ana Quispe", Role.CASHIER, SECRET);
  }

  private People people() {
    return cusco.branch().people();
  }

  private Personnel personnel() {
    return cusco.branch().personnel();
  }

  private static Personnel.Refusal refused(ThrowingCallable deed) {
    return catchThrowableOfType(Personnel.Refused.class, deed).refusal();
  }

  private List<String> trail() {
    return cusco.branch().audit().between(TODAY, TODAY, 50).stream()
        .map(AuditLine::audited)
        .map(line -> line.action() + " by " + line.actor().name() + ": " + line.detail())
        .toList();
  }

  @Test
  void whoIsHiredCanLogIn() throws Personnel.Refused {
    User eva = personnel().hire(manager, "Eva", " Eva Ticona ", Role.SUPERVISOR, SECRET);

    assertThat(people().logIn("eva", SECRET).user()).contains(eva);
    assertThat(eva.displayName()).isEqualTo("Eva Ticona");
    assertThat(trail()).containsExactly("person-created by Beto Choque: eva, supervisor");
  }

  @Test
  void whoCannotBeNotedIsNotHired() {
    Branch branch = cusco.branch();
    Journal full =
        (_, fact, _) -> {
          throw new IllegalStateException("cannot append " + fact);
        };
    AuditTrail trail =
        new AuditTrail(
            cusco.database(),
            new Counters(),
            full,
            branch.settings().code(),
            cusco.calendar(),
            cusco.clock());
    Personnel unnoted =
        new Personnel(
            cusco.database(),
            people(),
            new PasswordHasher(new SecureRandom()),
            branch.journal(),
            trail,
            cusco.clock());
    long before = cusco.count("journal");

    assertThatIllegalStateException()
        .isThrownBy(() -> unnoted.hire(owner, "eva", "Eva", Role.CASHIER, SECRET))
        .withMessageContaining("ActionAudited");

    assertThat(cusco.count("users")).isEqualTo(3);
    assertThat(cusco.count("journal")).isEqualTo(before);
  }

  @Test
  void whoLeavesCannotLogInAndIsNotForgotten() throws Personnel.Refused {
    personnel().change(manager, ana, "Ana Quispe", Role.CASHIER, false);

    assertThat(people().logIn("ana", SECRET).user()).isEmpty();
    assertThat(personnel().all()).extracting(m -> m.user().name()).contains("ana");
    assertThat(trail())
        .containsExactly(
            "person-changed by Beto Choque:"
                + " Ana Quispe, cashier, active → Ana Quispe, cashier, inactive");
    personnel().change(manager, personnel().all().getFirst().user(), "Ana", Role.CASHIER, true);
    assertThat(people().logIn("ana", SECRET).user()).isPresent();
  }

  @Test
  void whatChangesNothingIsNotNoted() throws Personnel.Refused {
    personnel().change(manager, ana, "Ana Quispe", Role.CASHIER, true);

    assertThat(trail()).isEmpty();
  }

  @Test
  void nobodyGivesOrTouchesMorePowerThanTheyHave() {
    assertThat(refused(() -> personnel().hire(ana, "eva", "Eva", Role.CASHIER, SECRET)))
        .isEqualTo(Personnel.Refusal.NOT_ALLOWED);
    assertThat(refused(() -> personnel().hire(manager, "eva", "Eva", Role.ADMINISTRATOR, SECRET)))
        .isEqualTo(Personnel.Refusal.ABOVE_YOURSELF);
    assertThat(refused(() -> personnel().change(manager, owner, "Luz", Role.CASHIER, true)))
        .isEqualTo(Personnel.Refusal.ABOVE_YOURSELF);
    assertThat(refused(() -> personnel().setPassword(manager, owner, SECRET)))
        .isEqualTo(Personnel.Refusal.ABOVE_YOURSELF);
    assertThat(refused(() -> personnel().setPin(ana, ana, "7302".toCharArray())))
        .isEqualTo(Personnel.Refusal.NOT_ALLOWED);
    assertThat(trail()).isEmpty();
  }

  @Test
  void nobodyShutsThemselvesOut() throws Personnel.Refused {
    assertThat(refused(() -> personnel().change(owner, owner, "Luz", Role.ADMINISTRATOR, false)))
        .isEqualTo(Personnel.Refusal.YOURSELF);
    assertThat(refused(() -> personnel().change(owner, owner, "Luz", Role.CASHIER, true)))
        .isEqualTo(Personnel.Refusal.YOURSELF);
    assertThat(personnel().change(owner, owner, "Luz M.", Role.ADMINISTRATOR, true).displayName())
        .isEqualTo("Luz M.");
  }

  @Test
  void badInputIsRefusedAndChangesNothing() {
    long before = cusco.count("journal");
    assertThat(refused(() -> personnel().hire(owner, "ana", "Otra", Role.CASHIER, SECRET)))
        .isEqualTo(Personnel.Refusal.NAME_TAKEN);
    assertThat(refused(() -> personnel().hire(owner, "<b>", "Otra", Role.CASHIER, SECRET)))
        .isEqualTo(Personnel.Refusal.BAD_NAME);
    assertThat(refused(() -> personnel().hire(owner, "eva", "  ", Role.CASHIER, SECRET)))
        .isEqualTo(Personnel.Refusal.BAD_DISPLAY_NAME);
    assertThat(refused(() -> personnel().hire(owner, "eva", "E".repeat(121), Role.CASHIER, SECRET)))
        .isEqualTo(Personnel.Refusal.BAD_DISPLAY_NAME);
    assertThat(
            refused(
                () -> personnel().hire(owner, "eva", "Eva", Role.CASHIER, "corta".toCharArray())))
        .isEqualTo(Personnel.Refusal.SHORT_PASSWORD);
    assertThat(refused(() -> personnel().setPin(owner, ana, "1234".toCharArray())))
        .isEqualTo(Personnel.Refusal.BAD_PIN);
    assertThat(cusco.count("journal")).isEqualTo(before);
    assertThat(cusco.count("users")).isEqualTo(3);
  }

  @Test
  void onesOwnPinNeedsThePresentPassword() throws Personnel.Refused {
    assertThat(
            refused(
                () -> personnel().changeOwnPin(ana, "no-es".toCharArray(), "7302".toCharArray())))
        .isEqualTo(Personnel.Refusal.WRONG_PASSWORD);
    personnel().changeOwnPin(ana, SECRET, "7302".toCharArray());
    personnel().changeOwnPassword(ana, "7302".toCharArray(), "otra-clave".toCharArray());

    assertThat(people().logIn("ana", "otra-clave".toCharArray()).user()).isPresent();
    assertThat(people().logIn("ana", SECRET).user()).isEmpty();
    assertThat(trail())
        .containsExactly("password-set by Ana Quispe: ana", "pin-set by Ana Quispe: ana");
  }
}
