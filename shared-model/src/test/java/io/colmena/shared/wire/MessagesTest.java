package io.colmena.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.shared.Vectors;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages of docs/protocol.md are those that the program reads and writes. */
class MessagesTest {
  static Stream<Arguments> messages() {
    return Stream.of(
        arguments("enrol-request.json", EnrolRequest.class),
        arguments("enrol-answer.json", EnrolAnswer.class),
        arguments("token-request.json", TokenRequest.class),
        arguments("token-answer.json", AccessToken.class),
        arguments("head-answer.json", HeadAnswer.class),
        arguments("head-answer-empty.json", HeadAnswer.class),
        arguments("batch-header.json", BatchHeader.class),
        arguments("fork-report.json", ForkReport.class),
        arguments("quarantine-answer.json", QuarantineAnswer.class),
        arguments("seal-keys-answer.json", SealKeysAnswer.class),
        arguments("changes-answer.json", ChangesAnswer.class),
        arguments("reconciliation-request.json", ReconciliationRequest.class),
        arguments("reconciliation-answer.json", ReconciliationAnswer.class),
        arguments("reconciliation-answer-different.json", ReconciliationAnswer.class),
        arguments("problem-reconciliation.json", Problem.class),
        arguments("problem-gap.json", Problem.class),
        arguments("problem-fork.json", Problem.class),
        arguments("problem-batch.json", Problem.class),
        arguments("problem-enrolment.json", Problem.class),
        arguments("problem-unavailable.json", Problem.class));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageThatIsReadIsWrittenAgainTheSame(String file, Class<?> type) {
    JsonNode golden = Vectors.tree(file);

    assertThat(Json.write(Json.read(Vectors.text(file), type))).isEqualTo(golden.toString());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aFieldThatANewerPeerAddsIsTolerated(String file, Class<?> type) {
    ObjectNode newer = (ObjectNode) Vectors.tree(file);
    newer.putObject("fromTheFuture").put("x", 1);

    assertThat((Object) Json.read(newer, type)).isEqualTo(Json.read(Vectors.text(file), type));
  }

  @Test
  void theHeadAnswerIsReadAsTheDocumentExplainsIt() {
    assertThat(Json.read(Vectors.text("head-answer-empty.json"), HeadAnswer.class))
        .isEqualTo(
            new HeadAnswer(
                1, BranchCode.of("CUS"), 1, Head.EMPTY, Instant.parse("2026-11-21T14:00:00Z")));
  }

  @Test
  void theProblemsOfTheDocumentHaveTheTypesOfTheProgram() {
    assertThat(problem("problem-gap.json").type()).isEqualTo(Problem.TYPE_GAP);
    assertThat(problem("problem-fork.json").type()).isEqualTo(Problem.TYPE_FORK);
    assertThat(problem("problem-batch.json").type()).isEqualTo(Problem.TYPE_BATCH);
    assertThat(problem("problem-enrolment.json").type()).isEqualTo(Problem.TYPE_ENROLMENT);
  }

  /** An example that nobody reads rots. */
  @Test
  void everyExampleInTheDocumentIsOneOfTheFiles() throws IOException {
    List<JsonNode> files = messages().map(m -> Vectors.tree((String) m.get()[0])).toList();
    String document = Files.readString(Path.of("..", "docs", "protocol.md"));

    List<JsonNode> examples =
        Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
            .matcher(document)
            .results()
            .map(block -> Json.read(block.group(1), JsonNode.class))
            .toList();

    assertThat(examples).hasSize(12).isSubsetOf(files);
  }

  @Test
  void noSecretIsShownWhenAMessageIsLogged() {
    assertThat(
            Stream.of(
                Json.read(Vectors.text("enrol-answer.json"), EnrolAnswer.class),
                Json.read(Vectors.text("token-request.json"), TokenRequest.class),
                Json.read(Vectors.text("token-answer.json"), AccessToken.class),
                Json.read(Vectors.text("enrol-request.json"), EnrolRequest.class)))
        .extracting(Object::toString)
        .noneMatch(
            shown -> shown.contains("q8cV2m") || shown.contains("eyJ") || shown.contains("K7QM"));
  }

  private static Problem problem(String file) {
    return Json.read(Vectors.text(file), Problem.class);
  }
}
