package io.colmena.pos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class BranchJournalTest {
  private static final Instant AT = Instant.parse("2026-11-21T15:04:05.123456Z");

  @RegisterExtension final TestBranch cusco = new TestBranch();

  @Test
  void aNewJournalIsEmpty() {
    assertThat(head()).isEqualTo(Head.EMPTY);
    assertThat(lines()).isEmpty();
    assertThat(pending()).isZero();
  }

  @Test
  void entriesAreNumberedWithoutGapsAndChained() {
    assertThat(append("first")).isEqualTo(1);
    assertThat(append("second")).isEqualTo(2);
    assertThat(append("third")).isEqualTo(3);

    assertThat(entries()).extracting(JournalEntry::sequence).containsExactly(1L, 2L, 3L);
    assertThat(entries())
        .extracting(JournalEntry::entityId)
        .containsExactly("first", "second", "third");
    assertThat(head()).isEqualTo(chained(lines()));
  }

  @Test
  void anEntrySaysWhereWhenAndWhat() {
    append("first");

    JournalEntry entry = entries().getFirst();
    assertThat(entry.branch()).hasToString("CUS");
    assertThat(entry.epoch()).isEqualTo(1);
    assertThat(entry.kind()).isEqualTo("stock.adjusted");
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.occurredAt()).isEqualTo(Instant.parse("2026-11-21T15:04:05.123Z"));
    assertThat(entry.clockOffsetMillis()).isZero();
    assertThat(entry.payload().path("reason").textValue()).isEqualTo("OPENING");
  }

  @Test
  void anEntryNotesHowFarTheClockIsFromTheCentres() {
    cusco.change("update sync_state set clock_offset_millis = -1250");
    append("first");

    assertThat(entries().getFirst().clockOffsetMillis()).isEqualTo(-1250);
  }

  @Test
  void theChainContinuesAfterARestart() {
    append("first");
    Head before = head();
    cusco.restarted();

    assertThat(head()).isEqualTo(before);
    assertThat(append("second")).isEqualTo(2);
    assertThat(head()).isEqualTo(chained(lines()));
  }

  @Test
  void anEntryWhoseTransactionFailsLeavesNoTrace() {
    append("first");
    Head before = head();

    assertThatThrownBy(() ->
            cusco
                .database()
                .inTransaction(tx -> {
                  cusco.branch().journal().append(tx, fact("lost"), AT);
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");

    assertThat(head()).isEqualTo(before);
    assertThat(lines()).hasSize(1);
    assertThat(append("second")).isEqualTo(2);
  }

  @Test
  void twoTillsThatAppendTogetherMakeOneChain() {
    Callable<List<Long>> till =
        () -> {
          List<Long> numbers = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            numbers.add(append("entry"));
          }
          return numbers;
        };

    List<Long> numbers =
        TestBranch.together(List.of(till, till)).stream().flatMap(List::stream).toList();

    List<Long> expected = LongStream.rangeClosed(1, 400).boxed().toList();
    assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(entries()).extracting(JournalEntry::sequence).isEqualTo(expected);
    assertThat(head()).isEqualTo(chained(lines()));
  }

  @Test
  void theChainHasAValueAtEveryEntryAndNoneBeyond() {
    append("first");
    append("second");

    assertThat(hashAt(0)).isEqualTo(Hash.ZERO);
    assertThat(hashAt(1)).isEqualTo(chained(lines().subList(0, 1)).hash());
    assertThat(hashAt(2)).isEqualTo(head().hash());
    assertThat(hashAt(3)).isNull();
  }

  @Test
  void linesAreHandedOutInOrderFromWhereOneAsks() {
    for (int i = 0; i < 12; i++) {
      append("entry " + i);
    }

    List<String> some = cusco.database().read(tx -> cusco.branch().journal().linesAfter(tx, 9, 2));

    assertThat(some).isEqualTo(lines().subList(9, 11));
  }

  @Test
  void whatTheCentreAcknowledgedIsMarkedWithItsSales() {
    var coffee = cusco.product("CAF", "12.50");
    cusco.sell(1, coffee);
    Head first = head();
    cusco.sell(1, coffee);

    note(first);

    assertThat(pending()).isEqualTo(1);
    assertThat(acknowledged()).isEqualTo(first);
    assertThat(cusco.count("journal where acknowledged_at is null")).isEqualTo(1);
    assertThat(cusco.count("sales where synced_at is null")).isEqualTo(1);
    assertThat(cusco.count("sales where synced_at is not null")).isEqualTo(1);
  }

  @Test
  void whatARestoredCentreLostIsPendingAgain() {
    append("first");
    Head first = head();
    cusco.sell(1, cusco.product("CAF", "12.50"));
    note(head());
    assertThat(pending()).isZero();

    note(first);

    assertThat(pending()).isEqualTo(head().sequence() - 1);
    assertThat(cusco.count("journal where acknowledged_at is not null")).isEqualTo(1);
    assertThat(cusco.count("sales where synced_at is not null")).isZero();
  }

  private long append(String id) {
    return cusco.database().compute(tx -> cusco.branch().journal().append(tx, fact(id), AT));
  }

  private static StockAdjusted fact(String id) {
    return new StockAdjusted(
        id,
        LocalDate.of(2026, 11, 21),
        "OPENING",
        List.of(new StockAdjusted.Item("CUS-PROD-001", Quantity.ONE)));
  }

  private void note(Head head) {
    cusco
        .database()
        .inTransaction(
            tx -> cusco.branch().journal().noteAcknowledged(tx, head, cusco.clock().instant()));
  }

  private Head head() {
    return cusco.database().read(cusco.branch().journal()::head);
  }

  private Head acknowledged() {
    return cusco.database().read(cusco.branch().journal()::acknowledged);
  }

  private long pending() {
    return cusco.database().read(cusco.branch().journal()::pending);
  }

  private Hash hashAt(long sequence) {
    return cusco.database().read(tx -> cusco.branch().journal().hashAt(tx, sequence)).orElse(null);
  }

  private List<String> lines() {
    return cusco.database().read(tx -> cusco.branch().journal().linesAfter(tx, 0, 10_000));
  }

  private List<JournalEntry> entries() {
    return lines().stream().map(JournalEntry::parse).toList();
  }

  private static Head chained(List<String> lines) {
    Chain chain = new Chain(Head.EMPTY);
    lines.forEach(line -> chain.append(line.getBytes(StandardCharsets.UTF_8)));
    return chain.head();
  }
}
