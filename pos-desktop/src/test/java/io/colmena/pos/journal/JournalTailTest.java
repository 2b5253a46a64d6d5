package io.colmena.pos.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.Transaction;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.journal.JournalTail.Told;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The end of a journal while a branch takes its history back. */
class JournalTailTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");
  private static final Instant AT = Instant.parse("2026-11-21T15:04:05.123Z");

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final BranchJournal journal = new BranchJournal(CUSCO);
  private final JournalTail tail = new JournalTail(CUSCO);
  private Database database;

  @BeforeEach
  void threeEntries() {
    database = databases.open(Schema.BRANCH);
    append("CUS-USR-001");
    append("CUS-USR-002");
    append("CUS-USR-003");
  }

  @Test
  void whatFollowsAnEntryIsToldInOrderWithItsHash() {
    List<Told> told = after(1);

    assertThat(told)
        .extracting(one -> one.entry().entityId())
        .containsExactly("CUS-USR-002", "CUS-USR-003");
    assertThat(told).extracting(Told::hash).containsExactly(hashAt(2), hashAt(3));
    assertThat(after(3)).isEmpty();
  }

  @Test
  void whoLocksItHearsWhereItEnds() {
    assertThat(database.<Head>compute(tail::lock)).isEqualTo(head());
    assertThat(head().sequence()).isEqualTo(3);
  }

  @Test
  void whatIsCutIsGoneAndTheNextEntryFollowsWhatIsLeft() {
    Head first = headAt(1);

    database.inTransaction(tx -> tail.cut(tx, first));

    assertThat(head()).isEqualTo(first);
    assertThat(after(0)).hasSize(1);
    assertThat(append("CUS-USR-004")).isEqualTo(2);
    assertThat(verify()).isEqualTo(new JournalVerifier.Result.Intact(head()));
  }

  @Test
  void anEntryOfTheCentreIsTakenAsItIs() {
    JournalEntry entry = heldByTheCentre(CUSCO, 1, 4);

    Head head = database.compute(tx -> tail.take(tx, entry, entry.line()));

    assertThat(head).isEqualTo(head());
    assertThat(head.sequence()).isEqualTo(4);
    assertThat(head.hash())
        .isEqualTo(new Chain(headAt(3)).append(bytes(entry.line())).hash())
        .isEqualTo(hashAt(4));
    assertThat(after(3)).extracting(Told::entry).containsExactly(entry);
    assertThat(epoch()).isEqualTo(1);
    assertThat(verify()).isEqualTo(new JournalVerifier.Result.Intact(head));
  }

  @Test
  void withAnEntryOfALaterEpochThatEpochBegins() {
    JournalEntry later = heldByTheCentre(CUSCO, 3, 4);
    database.compute(tx -> tail.take(tx, later, later.line()));

    assertThat(epoch()).isEqualTo(3);
    append("CUS-USR-005");
    assertThat(after(4).getFirst().entry().epoch()).isEqualTo(3);
  }

  @Test
  void anEntryOfAnEarlierEpochDoesNotBringThatBack() {
    database.inTransaction(tx -> tail.begin(tx, 4));
    JournalEntry earlier = heldByTheCentre(CUSCO, 2, 4);

    database.compute(tx -> tail.take(tx, earlier, earlier.line()));

    assertThat(epoch()).isEqualTo(4);
  }

  @Test
  void anEntryThatIsNotTheNextOfThisBranchIsRefused() {
    refuses(heldByTheCentre(CUSCO, 1, 5), "it calls itself entry 5 of CUS");
    refuses(heldByTheCentre(CUSCO, 1, 3), "it calls itself entry 3 of CUS");
    refuses(heldByTheCentre(BranchCode.of("LIM"), 1, 4), "it calls itself entry 4 of LIM");
  }

  private void refuses(JournalEntry entry, String reason) {
    Head before = head();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> database.compute(tx -> tail.take(tx, entry, entry.line())))
        .withMessage(reason);
    assertThat(head()).isEqualTo(before);
    assertThat(after(3)).isEmpty();
  }

  @Test
  void whatIsToldAgainKeepsItsTimeAndSaysWhatItRetells() {
    Told lost = after(2).getFirst();
    database.inTransaction(tx -> {
      tail.cut(tx, headAt(tx, 2));
      tail.begin(tx, 2);
    });

    JournalEntry again = tellAgain(lost, "CUS-USR-009");

    assertThat(again)
        .isEqualTo(
            new JournalEntry(
                CUSCO,
                2,
                3,
                "user.created",
                1,
                "CUS-USR-009",
                AT,
                0,
                lost.entry().payload(),
                lost.hash()));
    assertThat(after(2)).extracting(Told::entry).containsExactly(again);
    assertThat(head().hash()).isEqualTo(hashAt(3));
    assertThat(verify()).isEqualTo(new JournalVerifier.Result.Intact(head()));
  }

  @Test
  void howeverOftenItIsToldAgainItNamesTheFirstTelling() {
    Told lost = after(2).getFirst();
    assertThat(lost.identity()).isEqualTo(lost.hash());

    tellAgain(lost, "CUS-USR-009");
    Told again = after(3).getFirst();
    assertThat(again.identity()).isEqualTo(lost.hash()).isNotEqualTo(again.hash());

    assertThat(tellAgain(again, "CUS-USR-010").retells()).isEqualTo(lost.hash());
  }

  private JournalEntry tellAgain(Told lost, String id) {
    return database.compute(tx -> tail.tellAgain(tx, lost, id, lost.entry().payload()));
  }

  private static JournalEntry heldByTheCentre(BranchCode branch, int epoch, long sequence) {
    return new JournalEntry(
        branch,
        epoch,
        sequence,
        "promise.made",
        1,
        "CUS-PRO-001",
        AT,
        7,
        JsonNodeFactory.instance.objectNode().put("to", "Rosa"));
  }

  private long append(String id) {
    return database.compute(
        tx -> journal.append(tx, new UserCreated(id, "rosa", "Rosa", "cashier"), AT));
  }

  private List<Told> after(long sequence) {
    return database.read(tx -> tail.after(tx, sequence));
  }

  private int epoch() {
    return database.<Integer>read(tail::epoch);
  }

  private Head head() {
    return database.read(journal::head);
  }

  private Hash hashAt(long sequence) {
    return headAt(sequence).hash();
  }

  private Head headAt(long sequence) {
    return database.read(tx -> headAt(tx, sequence));
  }

  private Head headAt(Transaction tx, long sequence) {
    return new Head(sequence, journal.hashAt(tx, sequence).orElseThrow());
  }

  private JournalVerifier.Result verify() {
    return new JournalVerifier(database, journal).verify();
  }

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
