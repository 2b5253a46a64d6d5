package io.colmena.pos.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.people.LogInResult;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PeopleViewModelTest {
  @TempDir private Path folder;

  private final Texts texts = new Texts(Locale.of("es"));
  private DemoShop shop;
  private User manager;
  private PeopleViewModel people;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    manager =
        shop.branch()
            .people()
            .create("beto", "Beto Choque", Role.BRANCH_MANAGER, "clave-larga".toCharArray());
    people = new PeopleViewModel(shop.branch().personnel(), texts, new InlineTasks(), manager);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private String said() {
    return people.noticeProperty().get().text();
  }

  private LogInResult logIn(String name, String secret) {
    return shop.branch().people().logIn(name, secret.toCharArray());
  }

  @Test
  void everybodyIsListedAndTheFirstIsChosen() {
    assertThat(people.membersProperty().get())
        .extracting(member -> member.user().name())
        .containsExactly("beto", "rosa");
    assertThat(people.nameProperty().get()).isEqualTo("beto");
    people.move(1);
    assertThat(people.displayNameProperty().get()).isEqualTo("Rosa Quispe");
    people.move(5);
    assertThat(people.nameProperty().get()).isEqualTo("rosa");
  }

  @Test
  void somebodyNewIsAddedAndChosen() {
    people.choose(null);
    people.nameProperty().set("eva");
    people.displayNameProperty().set("Eva Ticona");
    people.passwordProperty().set("secreta-1");
    people.roleProperty().set(Role.SUPERVISOR);
    people.save();
    assertThat(said()).contains("Eva Ticona");
    assertThat(people.chosenProperty().get().user().name()).isEqualTo("eva");
    assertThat(logIn("eva", "secreta-1").user()).isPresent();
  }

  @Test
  void whatIsWrongWithSomebodyNewIsSaid() {
    people.choose(null);
    people.nameProperty().set("rosa");
    people.passwordProperty().set("secreta-1");
    people.save();
    assertThat(said()).contains("Ya hay alguien");
    people.nameProperty().set("eva");
    people.passwordProperty().set("corta");
    people.save();
    assertThat(said()).contains("6");
    assertThat(people.membersProperty().get()).hasSize(2);
  }

  @Test
  void somebodyGetsAnotherRoleAndLeaves() {
    people.move(1);
    people.roleProperty().set(Role.SUPERVISOR);
    people.save();
    assertThat(people.chosenProperty().get().user().role()).isEqualTo(Role.SUPERVISOR);
    people.activeProperty().set(false);
    people.save();
    assertThat(logIn("rosa", DemoShop.PASSWORD)).isEqualTo(new LogInResult.Wrong());
  }

  @Test
  void aManagerOffersNoRoleAboveHerOwnAndKeepsHerOwn() {
    assertThat(people.roles()).containsExactly(Role.CASHIER, Role.SUPERVISOR, Role.BRANCH_MANAGER);
    people.roleProperty().set(Role.CASHIER);
    people.save();
    assertThat(said()).contains("su propio puesto");
  }

  @Test
  void aPinIsGivenTwiceTheSameAndIsAGoodOne() {
    AtomicInteger done = new AtomicInteger();
    SecretViewModel secret =
        new SecretViewModel(
            shop.branch().personnel(),
            texts,
            new InlineTasks(),
            manager,
            shop.rosa(),
            SecretViewModel.Kind.PIN_OF_ANOTHER,
            done::incrementAndGet);
    secret.freshProperty().set("1234");
    secret.repeatedProperty().set("1234");
    secret.submit();
    assertThat(secret.noticeProperty().get().text()).contains("1234 o 5555");
    secret.freshProperty().set("7302");
    secret.submit();
    assertThat(secret.noticeProperty().get().text()).contains("no son iguales");
    secret.repeatedProperty().set("7302");
    secret.submit();
    assertThat(done).hasValue(1);
    assertThat(logIn("rosa", "7302").user()).isPresent();
  }

  @Test
  void onesOwnPasswordNeedsThePresentOne() {
    SecretViewModel secret =
        new SecretViewModel(
            shop.branch().personnel(),
            texts,
            new InlineTasks(),
            shop.rosa(),
            shop.rosa(),
            SecretViewModel.Kind.OWN_PASSWORD,
            () -> {});
    secret.presentProperty().set("no-es-esta");
    secret.freshProperty().set("miel-2027");
    secret.repeatedProperty().set("miel-2027");
    secret.submit();
    assertThat(secret.noticeProperty().get().text()).contains("de ahora no es correct");
    secret.presentProperty().set(DemoShop.PASSWORD);
    secret.submit();
    assertThat(logIn("rosa", "miel-2027").user()).isPresent();
  }
}
