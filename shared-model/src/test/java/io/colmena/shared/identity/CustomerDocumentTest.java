package io.colmena.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.shared.identity.CustomerDocument.Fault;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerDocumentTest {
  @ParameterizedTest
  @ValueSource(strings = {"20100070970", "20131312955", "45678912", "00000001"})
  void aDniAndAKnownRucAreGood(String number) {
    assertThat(CustomerDocument.fault(number)).isEmpty();
    assertThat(new CustomerDocument(number).isRuc()).isEqualTo(number.length() == 11);
  }

  @ParameterizedTest
  @CsvSource({
    "4567891,LENGTH",
    "456789123,LENGTH",
    "4567891a,NOT_DIGITS",
    "'',NOT_DIGITS",
    "٤٥٦٧٨٩١٢,NOT_DIGITS",
    "30100070970,RUC_PREFIX",
    "20100070971,RUC_CHECK_DIGIT"
  })
  void whatIsWrongIsNamed(String typed, Fault fault) {
    assertThat(CustomerDocument.fault(typed)).contains(fault);
    assertThatThrownBy(() -> new CustomerDocument(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither a DNI nor a RUC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20100070970", "20131312955"})
  void oneWrongDigitOfAKnownRucIsRefused(String ruc) {
    for (int place = 0; place < ruc.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = ruc.substring(0, place) + digit + ruc.substring(place + 1);
        assertThat(CustomerDocument.isValid(typed)).as(typed).isEqualTo(typed.equals(ruc));
      }
    }
  }

  /** The rule gives the digit 1 for two remainders, so only the other digits check everything. */
  @Test
  void exactlyOneLastDigitFitsAnyTenOthers() {
    Random random = new Random(13);
    for (int i = 0; i < 2000; i++) {
      String ten = "20" + String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
      long good =
          "0123456789".chars().filter(d -> CustomerDocument.isValid(ten + (char) d)).count();
      assertThat(good).as(ten).isEqualTo(1);
    }
  }
}
