package io.colmena.foundation.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A settings file that a program changes for its people. What is written was read and checked
 * before, exactly as at the next start, and gets the file's name in one step: whoever pulls the
 * plug finds the old file or the new one. Comments, order and keys that nobody changes stay.
 */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private final SettingsSource source;

  public SettingsFile(SettingsSource source) {
    this.source = source;
  }

  /** Where the values come from. */
  public SettingsSource source() {
    return source;
  }

  /**
   * What the settings would be.
   *
   * @param changes new texts of some keys; an empty one leaves the default in force
   * @param parser as at the start
   * @throws InvalidSettings listing every mistake
   * @throws IOException if there can be no file beside it
   */
  public <T> T tried(
      Map<String, String> changes, List<Setting<?>> known, Function<Settings, T> parser)
      throws IOException {
    Path trial = written(changes);
    try {
      return parser.apply(source.readFrom(trial, known));
    } finally {
      Files.deleteIfExists(trial);
    }
  }

  /**
   * Like {@link #tried}, and writes it.
   *
   * @throws IOException if the file or its folder cannot be written; then it is as it was
   */
  public <T> T change(
      Map<String, String> changes, List<Setting<?>> known, Function<Settings, T> parser)
      throws IOException {
    if (!Files.isWritable(source.file())) {
      throw new IOException(source.file() + " may not be written");
    }
    Path trial = written(changes);
    try {
      T result = parser.apply(source.readFrom(trial, known));
      Files.move(
          trial,
          source.file(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      LOG.info("the settings {} were changed: {}", source.file(), changes.keySet());
      return result;
    } finally {
      Files.deleteIfExists(trial);
    }
  }

  private Path written(Map<String, String> changes) throws IOException {
    YamlEdit edit = new YamlEdit(Files.readString(source.file()));
    for (Map.Entry<String, String> change : changes.entrySet()) {
      edit = edit.with(change.getKey(), change.getValue());
    }
    Path trial = source.file().resolveSibling(source.file().getFileName() + ".partial");
    Files.writeString(trial, edit.text());
    try (FileChannel channel = FileChannel.open(trial, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return trial;
  }
}
