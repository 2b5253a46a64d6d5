package io.colmena.shared;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of docs/vectors: what the documents show is what the tests read. */
public final class Vectors {
  private static final Path FOLDER = Path.of("..", "docs", "vectors");

  private Vectors() {}

  public static String text(String name) {
    try {
      return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode tree(String name) {
    byte[] bytes = text(name).getBytes(StandardCharsets.UTF_8);
    return Json.readTree(bytes, 0, bytes.length);
  }

  /** The lines of journal.ndjson, without their line feeds. */
  public static List<String> journal() {
    return text("journal.ndjson").lines().toList();
  }
}
