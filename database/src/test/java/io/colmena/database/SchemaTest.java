package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
  @ParameterizedTest
  @EnumSource
  void knowsItsNewestMigration(Schema schema) throws IOException {
    Path folder =
        Path.of("src/main/resources/io/colmena/database", schema.name().toLowerCase(Locale.ROOT));
    try (Stream<Path> scripts = Files.list(folder)) {
      assertThat(schema.newest())
          .isEqualTo(
              scripts
                  .map(script -> script.getFileName().toString())
                  .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf('_'))))
                  .max()
                  .orElseThrow());
    }
  }
}
