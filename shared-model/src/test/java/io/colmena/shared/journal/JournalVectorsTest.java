package io.colmena.shared.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.shared.Vectors;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.json.CanonicalJson;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the program to what docs/journal.md promises to those who check a chain with other means.
 */
class JournalVectorsTest {
  private static final JsonNode VECTORS = Vectors.tree("vectors.json");

  @Test
  void theChainOfTheDocumentIsTheChainOfTheProgram() {
    List<String> lines = Vectors.journal();
    JsonNode entries = VECTORS.path("journal").path("entries");
    assertThat(entries).hasSize(lines.size());
    Chain chain = new Chain(Head.EMPTY);

    for (int i = 0; i < lines.size(); i++) {
      byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
      Head head = chain.append(line);
      assertThat(line).hasSize(entries.get(i).path("bytes").intValue());
      assertThat(head)
          .isEqualTo(
              new Head(
                  entries.get(i).path("sequence").longValue(),
                  Hash.of(entries.get(i).path("hash").textValue())));
    }
    assertThat(chain.head()).isEqualTo(Json.read(VECTORS.path("journal").path("head"), Head.class));
    assertThat(Json.read(VECTORS.path("journal").path("before"), Head.class)).isEqualTo(Head.EMPTY);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void anEntryThatIsReadIsWrittenAgainWithTheSameCharacters(String line) {
    assertThat(JournalEntry.parse(line).line()).isEqualTo(line);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aPayloadThatIsReadAsAFactIsWrittenAgainTheSame(String line) {
    JournalEntry entry = JournalEntry.parse(line);
    FactKind kind = FactKind.find(entry.kind(), entry.version()).orElseThrow();

    Fact fact = kind.read(entry.payload());

    assertThat(fact.kind()).isEqualTo(kind);
    assertThat(fact.entityId()).isEqualTo(entry.entityId());
    assertThat(CanonicalJson.text(Json.tree(fact))).isEqualTo(CanonicalJson.text(entry.payload()));
  }

  @Test
  void theDocumentShowsEveryKind() {
    assertThat(Vectors.journal())
        .extracting(line -> JournalEntry.parse(line).kind())
        .contains(Stream.of(FactKind.values()).map(FactKind::journalName).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("canonical")
  void theCanonicalFormIsTheOneInTheDocument(JsonNode vector) throws NoSuchAlgorithmException {
    byte[] document = vector.path("document").textValue().getBytes(StandardCharsets.UTF_8);

    byte[] canonical = CanonicalJson.bytes(Json.readTree(document, 0, document.length));

    assertThat(new String(canonical, StandardCharsets.UTF_8))
        .isEqualTo(vector.path("canonical").textValue());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)))
        .isEqualTo(vector.path("sha256").textValue());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatTheDocumentRefusesIsRefused(JsonNode vector) {
    byte[] document = vector.textValue().getBytes(StandardCharsets.UTF_8);

    assertThat(
            catchThrowable(() -> CanonicalJson.bytes(Json.readTree(document, 0, document.length))))
        .isInstanceOfAny(IllegalArgumentException.class, MalformedJson.class);
  }

  static Stream<String> lines() {
    return Vectors.journal().stream();
  }

  static Stream<JsonNode> canonical() {
    return VECTORS.path("canonical").valueStream();
  }

  static Stream<JsonNode> refused() {
    return VECTORS.path("refused").valueStream();
  }
}
