package io.colmena.pos.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.export.Exporter;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SaveTableViewModelTest {
  private static final Table TABLE =
      new Table(
          "Ventas",
          "Bodega San Blas",
          List.of(Column.words("Producto", 20)),
          Rows.of(List.of(List.of(new Cell.Words("Arroz")))),
          List.of());

  @TempDir private Path folder;

  private final List<Path> opened = new ArrayList<>();

  private SaveTableViewModel saving(Path where, BackgroundTasks tasks) {
    return new SaveTableViewModel(
        TABLE,
        TableFile.CSV,
        where,
        new Exporter(),
        opened::add,
        new Texts(Locale.of("es")),
        tasks);
  }

  @Test
  void itIsSavedWhereItSaysAndOpened() {
    Path file = folder.resolve("Colmena").resolve("ventas.csv");
    SaveTableViewModel model = saving(file, new InlineTasks());
    model.save();
    assertThat(model.savedProperty().get()).isEqualTo(file);
    assertThat(model.noticeProperty().get().text()).isEqualTo("1 fila guardada en " + file);
    assertThat(file).content().contains("Arroz");
    model.open();
    assertThat(opened).containsExactly(file);
  }

  @Test
  void theEndingIsAddedToATypedName() {
    SaveTableViewModel model = saving(folder.resolve("x.csv"), new InlineTasks());
    model.pathProperty().set(folder.resolve("mis ventas").toString());
    model.save();
    assertThat(folder.resolve("mis ventas.csv")).exists();
  }

  @Test
  void anEndingThatIsTypedDecidesWhatTheFileIs() throws IOException {
    SaveTableViewModel model = saving(folder.resolve("x.csv"), new InlineTasks());
    model.pathProperty().set(folder.resolve("ventas.PDF").toString());
    model.save();
    assertThat(Files.readString(folder.resolve("ventas.PDF"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenItIsSaidTwice() throws IOException {
    Path file = Files.writeString(folder.resolve("ventas.csv"), "older");
    SaveTableViewModel model = saving(file, new InlineTasks());
    model.save();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.WARNING);
    assertThat(file).hasContent("older");
    model.save();
    assertThat(file).content().contains("Arroz");
  }

  @Test
  void whatCannotBeWrittenIsSaidInWords() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    SaveTableViewModel model = saving(inTheWay.resolve("ventas.csv"), new InlineTasks());
    model.save();
    assertThat(model.noticeProperty().get().text()).contains("Esa carpeta no existe");
    model.pathProperty().set("  ");
    model.save();
    assertThat(model.noticeProperty().get().text()).contains("nombre del archivo");
    model.pathProperty().set("a\0b");
    model.save();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(model.savedProperty().get()).isNull();
  }

  @Test
  void whoeverGoesAwayWhileItIsWrittenFindsNothing() {
    LateTasks late = new LateTasks();
    SaveTableViewModel model = saving(folder.resolve("ventas.csv"), late);
    model.save();
    model.stop();
    late.catchUp();
    assertThat(folder.resolve("ventas.csv")).doesNotExist();
    assertThat(model.noticeProperty().get().text()).contains("No se guardó nada");
  }

  @Test
  void aFileIsOfferedAmongTheDocumentsOfWhoeverSitsThere() throws IOException {
    assertThat(Documents.file(folder, "Ventas por día 2026-11-21", TableFile.XLSX))
        .isEqualTo(folder.resolve("Colmena").resolve("ventas-por-día-2026-11-21.xlsx"));
    Files.createDirectory(folder.resolve("Documentos"));
    assertThat(Documents.file(folder, "Ventas", TableFile.PDF))
        .isEqualTo(folder.resolve("Documentos").resolve("Colmena").resolve("ventas.pdf"));
  }
}
