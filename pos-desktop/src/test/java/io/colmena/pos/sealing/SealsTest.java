package io.colmena.pos.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.Sale;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class SealsTest {
  @RegisterExtension final TestBranch cusco = new TestBranch();

  private Seals seals;
  private Sale sale;

  @BeforeEach
  void sell() {
    seals = cusco.branch().seals();
    sale = cusco.sell(2, cusco.product("CAF", "12.50"));
  }

  @Test
  void theCodeSaysTheSaleItsDayAndItsTotal() {
    String code = seals.of(sale);

    assertThat(code).matches("COL1\\.CUS\\.20261121\\.001\\.2500\\.[A-Z2-7]{8}\\.[A-Z2-7]{103}");
    Seal seal = ((SealCheck.Genuine) seals.check(code)).seal();
    assertThat(seal.saleId()).isEqualTo(sale.id());
    assertThat(seal.date()).isEqualTo(sale.businessDate());
    assertThat(seal.total()).isEqualTo(sale.total());
  }

  @Test
  void noLetterOfItCanBeAnother() {
    String code = seals.of(sale);
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.";
    Random random = new Random(7);
    // The last letter carries only three bits of the signature.
    for (int at = 0; at < code.length() - 1; at++) {
      char other = letters.charAt(random.nextInt(letters.length()));
      if (other != code.charAt(at)) {
        String changed = code.substring(0, at) + other + code.substring(at + 1);
        assertThat(seals.check(changed)).as(changed).isNotInstanceOf(SealCheck.Genuine.class);
      }
    }
    assertThat(seals.check("COL1.")).isInstanceOf(SealCheck.Forged.class);
    assertThat(seals.check("COL1.CUS.20269999.001.1.AAAAAAAA.AAAA"))
        .isInstanceOf(SealCheck.Forged.class);
  }

  @Test
  void theKeyIsMadeOnceAndToldOnce() {
    Callable<String> till = () -> seals.of(sale);
    List<String> codes = TestBranch.together(Collections.nCopies(4, till));
    String later = cusco.restarted().seals().of(sale);

    assertThat(codes).containsOnly(later);
    assertThat(cusco.count("own_seal_key")).isEqualTo(1);
    assertThat(cusco.count("seal_keys")).isEqualTo(1);
    assertThat(cusco.count("journal where kind = 'seal-key.published'")).isEqualTo(1);
  }

  @Test
  void everyByteComesBackFromItsLetters() {
    Random random = new Random(1);
    for (int length = 0; length < 70; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(Base32.bytes(Base32.of(bytes))).isEqualTo(bytes);
    }
  }
}
