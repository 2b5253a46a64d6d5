package io.colmena.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.central.http.ApiFeatures;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the published description of the routes says can be asked: whatever it gains is covered. */
final class ApiOperations {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode document;

  ApiOperations() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ApiFeatures.class.getResourceAsStream("openapi.json"))) {
      byte[] bytes = in.readAllBytes();
      this.document = Json.readTree(bytes, 0, bytes.length);
    }
  }

  /**
   * One operation with values that it would understand.
   *
   * @param query its parameters
   * @param body an example of its body, or null
   * @param forBranch whether a branch's token is what it asks for
   */
  record Operation(
      String method,
      String path,
      Map<String, String> query,
      JsonNode body,
      boolean forBranch,
      boolean isBatch) {}

  List<Operation> all() {
    List<Operation> all = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    all.add(operation(path.getKey(), operation.getKey(), operation.getValue()))));
    return all;
  }

  private Operation operation(String path, String method, JsonNode told) {
    Map<String, String> query = new LinkedHashMap<>();
    for (JsonNode parameter : told.path("parameters")) {
      if (parameter.get("in").asText().equals("query")) {
        query.put(parameter.get("name").asText(), example(parameter.get("schema")).asText());
      }
    }
    JsonNode content = told.path("requestBody").path("content");
    JsonNode body =
        content.has("application/json")
            ? example(content.get("application/json").get("schema"))
            : null;
    return new Operation(
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        query,
        body,
        told.path("security").toString().contains("branchToken"),
        content.has("application/x-ndjson"));
  }

  /** Something that the schema allows. */
  private JsonNode example(JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replaceAll(".*/", "");
      return name.equals("Hash")
          ? NODES.textNode("0".repeat(64))
          : example(document.at("/components/schemas/" + name));
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    if (schema.has("examples")) {
      return schema.get("examples").get(0);
    }
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(example(schema.get("items")));
      case "integer" -> NODES.numberNode(schema.path("minimum").asInt());
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.textNode(text(schema));
    };
  }

  private JsonNode object(JsonNode schema) {
    ObjectNode object = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(member -> object.set(member.getKey(), example(member.getValue())));
    return object;
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "date" -> "2026-11-21";
      case "password" -> "secreto-de-prueba";
      case "date-time" -> "2026-11-21T15:04:05Z";
      default -> schema.path("pattern").asText().contains("16") ? "0".repeat(16) : "algo";
    };
  }
}
