package io.colmena.shared.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalEntryTest {
  private static final String LINE =
      "{\"at\":\"2026-11-21T15:04:05.120Z\",\"branch\":\"CUS\",\"clockOffset\":-7,\"entity\":\"CUS-ADJ-001\","
          + "\"epoch\":1,\"kind\":\"stock.adjusted\",\"payload\":{},\"sequence\":3,\"version\":1}";

  @Test
  void aLineBecomesAnEntryAndALineAgain() {
    JournalEntry entry = JournalEntry.parse(LINE);

    assertThat(entry)
        .isEqualTo(
            new JournalEntry(
                BranchCode.of("CUS"),
                1,
                3,
                "stock.adjusted",
                1,
                "CUS-ADJ-001",
                Instant.parse("2026-11-21T15:04:05.120Z"),
                -7,
                JsonNodeFactory.instance.objectNode()));
    assertThat(entry.line()).isEqualTo(LINE);
  }

  @Test
  void whatIsFinerThanAMillisecondIsLeftOut() {
    assertThat(JournalEntry.parse(LINE.replace("05.120Z", "05.120999Z")).line()).isEqualTo(LINE);
  }

  @Test
  void aFieldThatANewerProgramAddsIsTolerated() {
    assertThat(JournalEntry.parse(LINE.replace("\"epoch\"", "\"device\":\"till 2\",\"epoch\"")))
        .isEqualTo(JournalEntry.parse(LINE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at",
        "branch",
        "clockOffset",
        "entity",
        "epoch",
        "kind",
        "payload",
        "sequence",
        "version"
      })
  void aMissingFieldIsNamed(String field) {
    assertThat(fault(LINE.replace("\"" + field + "\"", "\"x\"")))
        .matches("(the )?" + field + "(: | must be ).+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-11-21T15:04:05.120Z\"|\"yesterday\"|at: ",
        "\"2026-11-21T15:04:05.120Z\"|5|at: ",
        "\"CUS\"|\"cusco\"|branch: ",
        "-7|\"-7\"|clockOffset: ",
        "-7|0.5|clockOffset: ",
        "\"epoch\":1|\"epoch\":99999999999|epoch: ",
        "\"epoch\":1|\"epoch\":0|epoch, sequence and version count from 1",
        "\"sequence\":3|\"sequence\":0|epoch, sequence and version count from 1",
        "\"version\":1|\"version\":4294967297|version: ",
        "\"stock.adjusted\"|\"\"|kind: ",
        "{}|[]|the payload must be an object"
      })
  void aWrongFieldIsNamed(String right, String wrong, String said) {
    assertThat(fault(LINE.replace(right, wrong))).startsWith(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "\"x\"", "{", "{}{}"})
  void whatIsNoEntryIsRefused(String line) {
    assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> JournalEntry.parse(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"epoch\":1", "\"kind\":\"stock.adjusted\"", "\"payload\":{}"})
  void aFieldThatIsThereTwiceIsNamed(String field) {
    assertThat(fault(LINE.replace(field, field + "," + field))).endsWith(": it is there twice");
  }

  @Test
  void anEntryIsFoundWithinABuffer() {
    byte[] buffer = ("xx" + LINE + "\nrest").getBytes(StandardCharsets.UTF_8);

    assertThat(JournalEntry.parse(buffer, 2, LINE.length())).isEqualTo(JournalEntry.parse(LINE));
  }

  @Test
  void aChainRemembersNothingButItsHead() {
    Chain whole = new Chain(Head.EMPTY);
    whole.append("one".getBytes(StandardCharsets.UTF_8));
    Chain continued = new Chain(whole.head());

    byte[] two = "-two-".getBytes(StandardCharsets.UTF_8);
    assertThat(continued.append(two, 1, 3))
        .isEqualTo(whole.append("two".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(continued.head());
    assertThat(whole.head().sequence()).isEqualTo(2);
  }

  @Test
  void theOrderOfEntriesMatters() {
    assertThat(chained("one", "two")).isNotEqualTo(chained("two", "one"));
    assertThat(chained("onetwo")).isNotEqualTo(chained("one", "two"));
  }

  @Test
  void aHashIsSixtyFourLowerCaseDigits() {
    String hex = "0123456789abcdef".repeat(4);

    assertThat(Hash.of(hex)).hasToString(hex).isEqualTo(Hash.of(Hash.of(hex).bytes()));
    assertThat(Hash.of(hex).brief()).isEqualTo("01234567");
    assertThat(Json.read(Json.write(Hash.of(hex)), Hash.class)).isEqualTo(Hash.of(hex));
    for (String wrong : new String[] {"", "00", hex.toUpperCase(Locale.ROOT), hex + "0"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
  }

  @Test
  void nobodyCanChangeAHashFromOutside() {
    byte[] bytes = new byte[Hash.BYTES];
    Hash hash = Hash.of(bytes);
    bytes[0] = 1;
    hash.bytes()[1] = 1;

    assertThat(hash).isEqualTo(Hash.ZERO);
  }

  @Test
  void onlyTheEmptyChainHasTheZeroHashAtZero() {
    Hash some = Hash.of("ab".repeat(32));

    assertThat(Head.EMPTY).isEqualTo(new Head(0, Hash.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new Head(-1, Hash.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new Head(0, some));
  }

  @Test
  void aHeadOnTheWireNeedsItsHash() {
    assertThat(
            catchThrowableOfType(
                    MalformedJson.class, () -> Json.read("{\"sequence\":5}", Head.class))
                .getMessage())
        .contains("hash is missing");
  }

  private static Head chained(String... entries) {
    Chain chain = new Chain(Head.EMPTY);
    for (String entry : entries) {
      chain.append(entry.getBytes(StandardCharsets.UTF_8));
    }
    return chain.head();
  }

  private static String fault(String line) {
    return catchThrowableOfType(MalformedJson.class, () -> JournalEntry.parse(line)).getMessage();
  }

  @Test
  void aHeadIsSaidShortlyEnoughForTheTelephone() {
    assertThat(new Head(12, Hash.of("0123abcd".repeat(8)))).hasToString("12 (0123abcd)");
  }
}
