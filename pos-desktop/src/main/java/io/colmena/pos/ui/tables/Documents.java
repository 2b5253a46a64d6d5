package io.colmena.pos.ui.tables;

import io.colmena.pos.export.TableFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where a person looks for what a program saved. */
public final class Documents {
  private static final List<String> NAMES = List.of("Documents", "Documentos");

  private Documents() {}

  /**
   * @param about words that become the file's name: {@code Ventas por hora 2026-11-21}
   */
  public static Path file(Path home, String about, TableFile kind) {
    Path folder =
        NAMES.stream().map(home::resolve).filter(Files::isDirectory).findFirst().orElse(home);
    String name = about.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return folder.resolve("Colmena").resolve(name + kind.ending());
  }
}
