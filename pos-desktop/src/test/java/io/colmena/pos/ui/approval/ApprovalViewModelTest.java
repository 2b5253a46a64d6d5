package io.colmena.pos.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApprovalViewModelTest {
  private static final String PASSWORD = "encargada-1";

  @TempDir private Path folder;

  private final List<Approval> given = new ArrayList<>();
  private DemoShop shop;
  private User eva;
  private ApprovalViewModel approval;

  @BeforeEach
  void somebodyIsCalled() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    eva =
        shop.branch().people().create("eva", "Eva Ticona", Role.SUPERVISOR, PASSWORD.toCharArray());
    approval = model(Permission.RETURN);
  }

  private ApprovalViewModel model(Permission permission) {
    return new ApprovalViewModel(
        shop.branch().approvals(),
        new Texts(Locale.of("es")),
        new InlineTasks(),
        new ApprovalViewModel.Request(
            shop.rosa(), permission, permission.least(), "Rosa recibe una devolución"),
        given::add);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private String said() {
    return approval.noticeProperty().get().text();
  }

  private void answers(String secret, String why) {
    approval.pinProperty().set(secret);
    approval.reasonProperty().set(why);
    approval.submit();
  }

  @Test
  void theRightSecretAndAReasonAreAnApproval() {
    assertThat(approval.peopleProperty().get()).containsExactly(eva);
    answers(PASSWORD, " lata abollada ");
    assertThat(given).containsExactly(new Approval(Permission.RETURN, eva, "lata abollada"));
  }

  @Test
  void whatIsMissingIsAskedFor() {
    answers("", "lata abollada");
    assertThat(said()).contains("PIN");
    answers(PASSWORD, "  ");
    assertThat(said()).contains("motivo");
    answers(PASSWORD, "x".repeat(201));
    assertThat(said()).contains("200");
    assertThat(given).isEmpty();
  }

  @Test
  void aWrongSecretIsSaidAndForgotten() {
    answers("no-es-esta", "lata abollada");
    assertThat(said()).contains("no es correcto");
    assertThat(approval.pinProperty().get()).isEmpty();
    assertThat(approval.reasonProperty().get()).isEqualTo("lata abollada");
    for (int i = 0; i < 5; i++) {
      answers("no-es-esta", "lata abollada");
    }
    assertThat(said()).contains("15 s");
    assertThat(given).isEmpty();
  }

  @Test
  void whereNobodyMayItIsSaid() {
    approval = model(Permission.CARE);
    assertThat(said()).contains("Nadie");
    answers(PASSWORD, "igual");
    assertThat(given).isEmpty();
  }

  @Test
  void whatIsOfferedAsAReasonFitsWhatIsAllowed() {
    assertThat(approval.quickReasons()).contains("Producto dañado", "Producto equivocado");
    assertThat(model(Permission.MOVE_CASH).quickReasons())
        .contains("Retiro a caja fuerte")
        .doesNotContain("Precio mal marcado");
    assertThat(model(Permission.OVERRIDE_PRICE).quickReasons()).contains("Precio mal marcado");
    for (Permission permission : Permission.values()) {
      assertThat(model(permission).quickReasons())
          .as(permission.key())
          .isNotEmpty()
          .allMatch(words -> words.length() <= Approval.LONGEST_REASON);
    }
  }
}
