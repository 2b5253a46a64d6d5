package io.colmena.pos.settings;

import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import io.colmena.foundation.settings.SettingsFile;
import io.colmena.foundation.settings.SettingsProblem;
import io.colmena.foundation.settings.SettingsSource;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings file of a branch, changed from its screen. */
public final class BranchSettingsFile {
  private final SettingsFile file;

  public BranchSettingsFile(SettingsSource source) {
    this.file = new SettingsFile(source);
  }

  /** What became of a change. */
  public sealed interface Result {
    /** It is in the file, and this is what the next start will read. */
    record Saved(BranchSettings settings) implements Result {}

    /** Nothing was written. */
    record Refused(List<SettingsProblem> problems) implements Result {}

    /** Nothing was written: the file or its folder does not let itself be changed. */
    record NotWritable(String file, String reason) implements Result {}
  }

  /** What the file says now, or the defaults. */
  public Map<EditableSetting, String> texts() {
    Settings settings = file.source().read(BranchSettings.KEYS);
    Map<EditableSetting, String> texts = new EnumMap<>(EditableSetting.class);
    for (EditableSetting each : EditableSetting.values()) {
      texts.put(each, settings.text(setting(each)));
    }
    return texts;
  }

  /** An environment variable or an option of the command line that wins over the file. */
  public Optional<String> strongerThanTheFile(EditableSetting setting) {
    return file.source().strongerThanTheFile(setting(setting));
  }

  private static Setting<?> setting(EditableSetting editable) {
    return BranchSettings.KEYS.stream()
        .filter(each -> each.name().equals(editable.key()))
        .findFirst()
        .orElseThrow();
  }

  /** Writes all of it, or nothing. */
  public Result save(Map<EditableSetting, String> changes) {
    try {
      return new Result.Saved(
          file.change(keyed(changes), BranchSettings.KEYS, BranchSettings::from));
    } catch (InvalidSettings e) {
      return new Result.Refused(e.problems());
    } catch (IOException e) {
      return new Result.NotWritable(file.source().file().toString(), String.valueOf(e));
    }
  }

  /** What the settings would be; nothing is written. */
  public Result tried(Map<EditableSetting, String> changes) {
    try {
      return new Result.Saved(
          file.tried(keyed(changes), BranchSettings.KEYS, BranchSettings::from));
    } catch (InvalidSettings e) {
      return new Result.Refused(e.problems());
    } catch (IOException e) {
      return new Result.NotWritable(file.source().file().toString(), String.valueOf(e));
    }
  }

  private static Map<String, String> keyed(Map<EditableSetting, String> changes) {
    Map<String, String> keyed = new TreeMap<>();
    changes.forEach((setting, text) -> keyed.put(setting.key(), text.strip()));
    return keyed;
  }
}
