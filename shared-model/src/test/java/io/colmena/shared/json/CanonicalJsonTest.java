package io.colmena.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** RFC 8785, section 3.2.2, without its fractional numbers. */
  @Example
  void theExampleOfTheRfcComesOutAsTheRfcSays() {
    String text =
        """
        {
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;

    String canonical = canonical(text);

    assertThat(canonical)
        .isEqualTo(
            "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    // the bytes of the string as they stand in section 3.2.4
    assertThat(HexFormat.ofDelimiter(" ").formatHex(CanonicalJson.bytes(tree(text))))
        .endsWith(
            "22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d");
  }

  /** RFC 8785, section 3.2.3: the emoji is a surrogate pair, and sorts before U+FB33. */
  @Example
  void membersAreSortedByUtf16Units() {
    String text =
        """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """;

    assertThat(tree(canonical(text)))
        .extracting(JsonNode::textValue)
        .containsExactly(
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh");
  }

  @Example
  void onlyWhatMustBeEscapedIs() {
    assertThat(CanonicalJson.text(NODES.textNode("\b\t\n\f\r\"\\/\u0000\u001f\u007f\u2028é😀")))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u007f\u2028é😀\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "1,1",
    "-7,-7",
    "9007199254740991,9007199254740991",
    "-9007199254740991,-9007199254740991"
  })
  void wholeNumbersWithinTheSafeRangeStayAsTheyAre(String number, String expected) {
    assertThat(canonical(number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740992",
        "-9007199254740992",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "1e3",
        "1.0",
        "0.5"
      })
  void numbersThatNotEveryLanguageHoldsExactlyAreRefused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> canonical("{\"n\":" + number + "}"))
        .withMessageStartingWith("has no canonical form: the number ");
  }

  @Example
  void aBigIntegerIsJudgedByItsValue() {
    assertThat(CanonicalJson.text(NODES.numberNode(BigInteger.TWO))).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
  void aLoneSurrogateHasNoCanonicalForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.text(NODES.textNode(text)))
        .withMessage("has no canonical form: a text with a lone surrogate");
    ObjectNode named = NODES.objectNode().put(text, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(named));
  }

  @Property
  void canonicalTextParsesBackToAnEqualTreeAndIsStable(@ForAll("trees") JsonNode tree) {
    String canonical = CanonicalJson.text(tree);
    JsonNode again = tree(canonical);

    assertThat(plain(again)).isEqualTo(plain(tree));
    assertThat(CanonicalJson.text(again)).isEqualTo(canonical);
    assertThat(CanonicalJson.bytes(tree)).isEqualTo(canonical.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<JsonNode> trees() {
    // from 160 on there are two ranges around the surrogates, so that every text is well formed
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withCharRange('\u0000', '\u00ff')
            .withCharRange('\u2000', '\u20ff')
            .withCharRange('\ufb00', '\ufbff')
            .ofMaxLength(8);
    Arbitrary<JsonNode> leaves =
        Arbitraries.oneOf(
            texts.map(NODES::textNode),
            texts.map(t -> NODES.textNode(t + "😀")),
            Arbitraries.longs()
                .between(-9007199254740991L, 9007199254740991L)
                .map(NODES::numberNode),
            Arbitraries.of(true, false).map(NODES::booleanNode),
            Arbitraries.just(NODES.nullNode()));
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(list -> NODES.arrayNode().addAll(list)),
                Arbitraries.maps(texts, inner).ofMaxSize(4).map(CanonicalJsonTest::object)),
        0,
        3);
  }

  private static JsonNode object(Map<String, JsonNode> members) {
    return NODES.objectNode().setAll(members);
  }

  /** An int and a long of one value are different nodes in Jackson. */
  private static JsonNode plain(JsonNode node) {
    return tree(node.toString());
  }

  private static String canonical(String text) {
    return CanonicalJson.text(tree(text));
  }

  private static JsonNode tree(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Json.readTree(bytes, 0, bytes.length);
  }
}
