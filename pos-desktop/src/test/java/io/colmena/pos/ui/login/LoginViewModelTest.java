package io.colmena.pos.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoginViewModelTest {
  @TempDir private Path folder;

  private final Session session = new Session();

  private LoginViewModel model(DemoShop shop) {
    return new LoginViewModel(
        shop.branch().people(), new Texts(Locale.of("es")), new InlineTasks(), session);
  }

  private static String said(LoginViewModel login) {
    return login.noticeProperty().get().text();
  }

  @Test
  void theFirstPersonBecomesTheAdministrator() {
    try (DemoShop shop = DemoShop.unpacked(folder, DemoShop.NOBODY)) {
      LoginViewModel login = model(shop);
      assertThat(login.firstRunProperty().get()).isTrue();
      login.nameProperty().set("ana");
      login.displayNameProperty().set("Ana Huamán");
      login.passwordProperty().set("corta");
      login.repeatedProperty().set("corta");
      login.submit();
      assertThat(said(login)).contains("6");
      login.passwordProperty().set("bastante-larga");
      login.repeatedProperty().set("bastante-largo");
      login.submit();
      assertThat(said(login)).contains("no son iguales");
      assertThat(session.cashier()).isNull();
      login.repeatedProperty().set("bastante-larga");
      login.submit();
      User ana = session.cashier();
      assertThat(ana.role()).isEqualTo(Role.ADMINISTRATOR);
      assertThat(ana.displayName()).isEqualTo("Ana Huamán");
      assertThat(login.passwordProperty().get()).isEmpty();
      assertThat(model(shop).firstRunProperty().get()).isFalse();
    }
  }

  @Test
  void aNameThatNobodyCouldTypeIsRefused() {
    try (DemoShop shop = DemoShop.unpacked(folder, DemoShop.NOBODY)) {
      LoginViewModel login = model(shop);
      login.nameProperty().set("ana@casa");
      login.passwordProperty().set("bastante-larga");
      login.repeatedProperty().set("bastante-larga");
      login.submit();
      assertThat(said(login)).contains("letras");
    }
  }

  @Test
  void onlyTheRightPasswordOpensTheTill() {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      LoginViewModel login = model(shop);
      login.submit();
      assertThat(said(login)).contains("Escriba");
      login.nameProperty().set("Rosa");
      login.passwordProperty().set("no-es-esta");
      login.submit();
      assertThat(said(login)).contains("no son correctos");
      assertThat(login.passwordProperty().get()).isEmpty();
      assertThat(session.cashier()).isNull();
      login.passwordProperty().set(DemoShop.PASSWORD);
      login.submit();
      assertThat(session.cashier().displayName()).isEqualTo("Rosa Quispe");
    }
  }

  @Test
  void afterALockOnlyThePasswordIsMissing() {
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      session.begin(shop.rosa());
      session.lock();
      LoginViewModel login = model(shop);
      login.prepare();
      assertThat(login.nameProperty().get()).isEqualTo("rosa");
      assertThat(login.passwordProperty().get()).isEmpty();
    }
  }
}
