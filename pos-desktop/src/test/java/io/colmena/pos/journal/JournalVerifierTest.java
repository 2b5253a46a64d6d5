package io.colmena.pos.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.journal.JournalVerifier.Result;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class JournalVerifierTest {
  private static final String WRONG_HASH =
      "its hash is not that of its content and the entry before";
  private static final String WRONG_COLUMNS = "its columns do not say what its content says";

  @RegisterExtension final TestBranch cusco = new TestBranch();

  @Test
  void anEmptyJournalIsIntact() {
    assertThat(verify()).isEqualTo(new Result.Intact(Head.EMPTY));
  }

  @Test
  void aJournalThatNobodyTouchedIsIntactUpToItsHead() {
    sixEntries();

    assertThat(verify()).isEqualTo(new Result.Intact(head()));
    assertThat(head().sequence()).isEqualTo(6);
  }

  @Test
  void aJournalOfMoreThanOnePageIsIntact() {
    Product coffee = cusco.product("CAF", "1.00");
    cusco
        .database()
        .inTransaction(tx -> {
          for (int i = 0; i < 1100; i++) {
            cusco
                .branch()
                .stock()
                .open(
                    tx,
                    coffee.id(),
                    io.colmena.shared.money.Quantity.ONE,
                    cusco.branch().checkout().today(),
                    cusco.clock().instant());
          }
        });

    assertThat(verify()).isEqualTo(new Result.Intact(head()));
    cusco.change(
        "update journal set entry = replace(entry, 'OPENING', 'OPENED') where sequence = 1050");
    assertThat(verify()).isEqualTo(new Result.Broken(1050, WRONG_HASH));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 6})
  void aChangedPayloadIsNamed(int sequence) {
    sixEntries();
    cusco.change(
        "update journal set entry = replace(entry, '\"CUS\"', '\"LIM\"') where sequence = "
            + sequence);

    assertThat(verify()).isEqualTo(new Result.Broken(sequence, WRONG_HASH));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 6})
  void aChangedHashIsNamed(int sequence) {
    sixEntries();
    cusco.change(
        "update journal set hash = (select j.hash from journal j where j.sequence = "
            + (sequence == 1 ? 2 : 1)
            + ") where sequence = "
            + sequence);

    assertThat(verify()).isEqualTo(new Result.Broken(sequence, WRONG_HASH));
  }

  @Test
  void aHashOfAnotherLengthIsNamed() {
    sixEntries();
    cusco.change("update journal set hash = cast(0x00 as varbinary(32)) where sequence = 3");

    assertThat(verify()).isEqualTo(new Result.Broken(3, WRONG_HASH));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aDeletedEntryIsNamed(int sequence) {
    sixEntries();
    cusco.change("delete from journal where sequence = " + sequence);

    assertThat(verify()).isEqualTo(new Result.Broken(sequence, "the entry is missing"));
  }

  @Test
  void aTruncatedTailIsNamed() {
    sixEntries();
    cusco.change("delete from journal where sequence > 4");

    assertThat(verify()).isEqualTo(new Result.Broken(5, "the entry is missing"));
  }

  @Test
  void anEmptiedJournalIsNamed() {
    sixEntries();
    cusco.change("delete from journal");

    assertThat(verify()).isEqualTo(new Result.Broken(1, "the entry is missing"));
  }

  @Test
  void swappedEntriesAreNamedAtTheFirst() {
    sixEntries();
    cusco.change("update journal set sequence = 1000 where sequence = 3");
    cusco.change("update journal set sequence = 3 where sequence = 4");
    cusco.change("update journal set sequence = 4 where sequence = 1000");

    assertThat(verify()).isEqualTo(new Result.Broken(3, WRONG_HASH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind = 'sale.recorded'",
        "entity_id = 'CUS-PROD-999'",
        "epoch = 2",
        "occurred_at = '2026-11-20T15:00:00'"
      })
  void aColumnThatSaysSomethingElseIsNamed(String change) {
    sixEntries();
    cusco.change("update journal set " + change + " where sequence = 3");

    assertThat(verify()).isEqualTo(new Result.Broken(3, WRONG_COLUMNS));
  }

  @Test
  void aHeadOfAnotherHashIsNamed() {
    sixEntries();
    cusco.change(
        "update journal_head set hash = (select j.hash from journal j where j.sequence = 1)");

    assertThat(verify())
        .isEqualTo(new Result.Broken(6, "the journal's head does not say the same"));
  }

  @Test
  void aHeadThatLiesBackIsNamed() {
    sixEntries();
    cusco.change(
        "update journal_head set sequence = 4, hash = (select j.hash from journal j where j.sequence = 4)");

    assertThat(verify())
        .isEqualTo(new Result.Broken(6, "the journal's head does not say the same"));
  }

  @Test
  void aHeadThatLiesAheadIsNamed() {
    sixEntries();
    cusco.change("update journal_head set sequence = 9");

    assertThat(verify()).isEqualTo(new Result.Broken(7, "the entry is missing"));
  }

  @Test
  void anEntryThatCannotBeReadIsNamedThoughItsHashIsRight() {
    String line = "no entry at all";
    Head head = new Chain(Head.EMPTY).append(line.getBytes(StandardCharsets.UTF_8));
    cusco
        .database()
        .inTransaction(tx ->
            tx.update(
                    """
                    insert into journal (sequence, epoch, kind, entity_id, occurred_at, entry, hash)
                    values (1, 1, 'user.created', 'CUS-USR-001', :at, :line, :hash)
                    """)
                .bind("at", cusco.clock().instant())
                .bind("line", line)
                .bind("hash", head.hash())
                .execute());

    assertThat(verify())
        .isInstanceOfSatisfying(
            Result.Broken.class,
            broken -> {
              assertThat(broken.sequence()).isEqualTo(1);
              assertThat(broken.reason()).startsWith("its content cannot be read: ");
            });
  }

  @Test
  void theTillMaySellWhileTheJournalIsVerified() {
    Product coffee = cusco.product("CAF", "1.00");
    cusco.cashier();
    AtomicBoolean closed = new AtomicBoolean();
    Callable<List<Result>> selling =
        () -> {
          for (int i = 0; i < 200; i++) {
            cusco.sell(1, coffee);
          }
          closed.set(true);
          return List.of();
        };
    Callable<List<Result>> verifying =
        () -> {
          List<Result> results = new ArrayList<>();
          while (!closed.get()) {
            results.add(verify());
          }
          return results;
        };

    assertThat(TestBranch.together(List.of(selling, verifying)).get(1))
        .isNotEmpty()
        .allMatch(Result.Intact.class::isInstance);
  }

  /** Two products with their opening stock, a cashier and a sale. */
  private void sixEntries() {
    cusco.product("CAF", "12.50");
    Product rice = cusco.product("ARR", "4.20");
    cusco.sell(1, rice);
  }

  private Result verify() {
    return cusco.branch().verifier().verify();
  }

  private Head head() {
    return cusco.database().read(cusco.branch().journal()::head);
  }
}
