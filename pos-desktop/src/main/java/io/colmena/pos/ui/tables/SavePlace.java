package io.colmena.pos.ui.tables;

import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Where a file is to be saved, as somebody types it. */
public final class SavePlace {
  private final Texts texts;
  private final StringProperty path = new SimpleStringProperty("");
  private @Nullable Path mayReplace;

  /**
   * @param suggested where it is saved if nobody says otherwise
   */
  public SavePlace(Texts texts, Path suggested) {
    this.texts = texts;
    path.set(suggested.toString());
  }

  public StringProperty pathProperty() {
    return path;
  }

  /**
   * The file, unless it cannot be or is there already: that is replaced only when this is asked
   * twice.
   *
   * @param endings one of which the file's name has; the first is added to a name with none
   * @param why told why there is none
   */
  public Optional<Path> file(List<String> endings, Consumer<Notice> why) {
    Optional<Path> where = typed(endings);
    if (where.isEmpty()) {
      why.accept(Notice.error(texts.get("save.badName")));
      return where;
    }
    Path file = where.get();
    if (Files.isRegularFile(file) && !file.equals(mayReplace)) {
      mayReplace = file;
      why.accept(Notice.warning(texts.get("save.isThere", String.valueOf(file.getFileName()))));
      return Optional.empty();
    }
    return where;
  }

  private Optional<Path> typed(List<String> endings) {
    String typed = path.get().strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    String lower = typed.toLowerCase(Locale.ROOT);
    boolean ended = endings.stream().anyMatch(lower::endsWith);
    try {
      return Optional.of(Path.of(ended ? typed : typed + endings.getFirst()).toAbsolutePath());
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** Shows a saved file in the program that the computer has for it. */
  public void open(Path file, FileOpener opener, BackgroundTasks tasks, Consumer<Notice> said) {
    tasks.runApart(
        () -> opener.open(file),
        opened -> {
          if (!opened) {
            said.accept(Notice.warning(texts.get("save.notOpened", file.toString())));
          }
        },
        failure -> said.accept(new Failures(texts).told(failure)));
  }

  /** It is there now; the next one asks again. */
  public void saved(Path file) {
    path.set(file.toString());
    mayReplace = null;
  }
}
