package io.colmena.pos.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.identity.CustomerDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CustomerViewModelTest {
  @TempDir private Path folder;

  private final List<Optional<Customer>> answers = new ArrayList<>();
  private DemoShop shop;
  private CustomerViewModel model;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    model = opened(null);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private CustomerViewModel opened(@Nullable String reason) {
    Texts texts = new Texts(Locale.of("es"));
    return new CustomerViewModel(
        shop.branch().customers(), texts, new InlineTasks(), reason, answers::add);
  }

  private Customer known(String document, String name) {
    var result = shop.branch().customers().create(new CustomerDocument(document), name, null, null);
    return ((CreateResult.Created) result).customer();
  }

  private String said() {
    return model.noticeProperty().get().text();
  }

  @Test
  void aBranchWithoutCustomersSaysHowToBegin() {
    assertThat(said()).contains("Todavía no hay clientes");
    model.confirm();
    model.move(1);
    assertThat(answers).isEmpty();
  }

  @Test
  void whoIsKnownIsFoundWhileTypingAndTakenWithEnter() {
    Customer ana = known("45678912", "Ana Huamán");
    Customer anibal = known("41111111", "Aníbal Choque");
    model.typedProperty().set("an");
    assertThat(model.found()).containsExactly(ana, anibal);
    model.move(1);
    model.confirm();
    assertThat(answers).containsExactly(Optional.of(anibal));
  }

  @Test
  void nobodyIsTakenByChanceWithEnterOnAnEmptyField() {
    known("45678912", "Ana Huamán");
    model = opened("hace falta");
    assertThat(said()).isEqualTo("hace falta");
    model.confirm();
    assertThat(answers).isEmpty();
  }

  @Test
  void aNewDniAsksForTheNameAndCreatesTheCustomerOnTheSpot() {
    model.typedProperty().set("45678912");
    assertThat(said()).contains("es nuevo");
    model.confirm();
    assertThat(model.creatingProperty().get()).isTrue();
    model.confirm();
    assertThat(said()).isEqualTo("Escriba el nombre del cliente.");
    model.nameProperty().set("Ana Huamán");
    model.confirm();
    assertThat(answers).containsExactly(shop.branch().customers().find("45678912"));
  }

  @Test
  void aWrongDigitIsSaidInWordsAndNothingIsCreated() {
    model.typedProperty().set("20100070971");
    assertThat(said()).contains("dígito equivocado");
    model.confirm();
    assertThat(model.creatingProperty().get()).isFalse();
    model.typedProperty().set("99100070970");
    assertThat(said()).contains("comienza con 10, 15, 16, 17 o 20");
    model.typedProperty().set("4567891");
    assertThat(said()).contains("aquí hay 7");
    model.typedProperty().set("nadie");
    assertThat(said()).contains("Nadie se llama así");
    assertThat(answers).isEmpty();
  }

  @Test
  void whoseDocumentItIsMeanwhileIsNamed() {
    model.typedProperty().set("45678912");
    model.confirm();
    known("45678912", "Ana Huamán");
    model.nameProperty().set("Otra");
    model.confirm();
    assertThat(said()).isEqualTo("El 45678912 ya es de Ana Huamán.");
    assertThat(answers).isEmpty();
  }

  @Test
  void theTicketCanBeNobodys() {
    model.remove();
    assertThat(answers).containsExactly(Optional.empty());
  }
}
