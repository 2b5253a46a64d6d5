package io.colmena.pos.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.pos.testing.TestBranch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
  private static final char[] SECRET = "quipu-7".toCharArray();

  @RegisterExtension final TestBranch cusco = new TestBranch();

  @Test
  void somebodyNewCanLogInWithTheirPassword() {
    User ana = people().create("Ana", "Ana Quispe", Role.SUPERVISOR, SECRET);

    assertThat(ana).isEqualTo(new User("CUS-USR-001", "ana", "Ana Quispe", Role.SUPERVISOR, true));
    assertThat(people().logIn("ana", SECRET).user()).contains(ana);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ana", "Ana", "ANA", " ana "})
  void theCaseOfANameDoesNotMatter(String typed) {
    people().create("aNa", "Ana Quispe", Role.CASHIER, SECRET);

    assertThat(people().logIn(typed, SECRET).user()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "quipu-8", "Quipu-7", "quipu-7 "})
  void aWrongPasswordOpensNothing(String typed) {
    people().create("ana", "Ana Quispe", Role.CASHIER, SECRET);

    assertThat(people().logIn("ana", typed.toCharArray()).user()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "an", "anna", "' or ''='", "%"})
  void aWrongNameOpensNothing(String typed) {
    people().create("ana", "Ana Quispe", Role.CASHIER, SECRET);

    assertThat(people().logIn(typed, SECRET).user()).isEmpty();
  }

  @Test
  void somebodyInactiveCannotLogIn() {
    people().create("ana", "Ana Quispe", Role.CASHIER, SECRET);
    cusco.change("update users set active = 0");

    assertThat(people().logIn("ana", SECRET).user()).isEmpty();
    assertThat(people().active()).isEmpty();
  }

  @Test
  void somebodyKnownOnlyFromHistoryCannotLogIn() {
    User ana = cusco.database().compute(tx -> people().findOrCreateForHistory(tx, "Ana Quispe"));

    assertThat(ana.active()).isFalse();
    assertThat(ana.displayName()).isEqualTo("Ana Quispe");
    assertThat(people().logIn("ana quispe", new char[0]).user()).isEmpty();
    assertThat(people().logIn("ana quispe", SECRET).user()).isEmpty();
    assertThat(people().isEmpty()).isTrue();
    assertThat(
            cusco.database().<User>compute(tx -> people().findOrCreateForHistory(tx, "ANA QUISPE")))
        .isEqualTo(ana);
  }

  @Test
  void aNameIsGivenOnce() {
    people().create("ana", "Ana Quispe", Role.CASHIER, SECRET);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> people().create("ANA", "Ana Mamani", Role.CASHIER, SECRET))
        .withMessage("there is already a user ana");
    assertThat(cusco.count("users")).isEqualTo(1);
    assertThat(cusco.count("journal")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".ana", "-", "ana;", "ana\n", "a\u0000"})
  void whatIsNoNameIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people().create(name, "Ana", Role.CASHIER, SECRET));
    assertThat(cusco.count("users")).isZero();
  }

  @Test
  void aShortPasswordIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people().create("ana", "Ana", Role.CASHIER, "12345".toCharArray()))
        .withMessage("a password has at least 6 characters");
    assertThat(people().create("ana", "Ana", Role.CASHIER, "123456".toCharArray()).active())
        .isTrue();
  }

  @Test
  void thePasswordIsNeitherStoredNorSent() {
    people().create("ana", "Ana", Role.CASHIER, SECRET);

    assertThat(cusco.count("users where password_hash like '$argon2id$%'")).isEqualTo(1);
    assertThat(cusco.count("journal where entry like '%argon%' or entry like '%quipu%'")).isZero();
    assertThat(cusco.count("journal where kind = 'user.created' and entity_id = 'CUS-USR-001'"))
        .isEqualTo(1);
  }

  @Test
  void aBranchIsEmptyUntilSomebodyCanLogIn() {
    assertThat(people().isEmpty()).isTrue();

    people().create("ana", "Ana", Role.ADMINISTRATOR, SECRET);

    assertThat(people().isEmpty()).isFalse();
    assertThat(people().active()).extracting(User::name).containsExactly("ana");
  }

  @Test
  void aRoleIsTypedAsItIsStored() {
    assertThat(Role.values()).allSatisfy(role -> assertThat(Role.of(role.key())).isEqualTo(role));
    assertThat(Role.BRANCH_MANAGER.key()).isEqualTo("branch-manager");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Role.of("king"))
        .withMessageContaining("cashier, supervisor, branch-manager, administrator");
  }

  private People people() {
    return cusco.branch().people();
  }
}
