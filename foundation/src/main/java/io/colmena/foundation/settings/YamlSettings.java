package io.colmena.foundation.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Flattens a YAML file of nested or dotted keys into dotted names, each remembering its line. */
final class YamlSettings {
  private static final int MOST_DEPTH = 20;

  private final Path file;
  private final Map<String, RawValue> values;
  private final List<SettingsProblem> problems;

  YamlSettings(Path file, Map<String, RawValue> values, List<SettingsProblem> problems) {
    this.file = file;
    this.values = values;
    this.problems = problems;
  }

  void read() {
    try {
      if (isPlain()) {
        flatten();
      }
    } catch (NoSuchFileException _) {
      problems.add(new SettingsProblem(file.toString(), "", "there is no such file"));
    } catch (IOException e) {
      problems.add(new SettingsProblem(file.toString(), "", "cannot be read: " + e.getMessage()));
    } catch (MarkedYamlEngineException e) {
      String where =
          e.getProblemMark().map(m -> file + ":" + (m.getLine() + 1)).orElse(file.toString());
      problems.add(new SettingsProblem(where, "", "is not valid YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        problems.add(
            new SettingsProblem(file.toString(), "", "is not UTF-8: save it again as UTF-8"));
        return;
      }
      problems.add(
          new SettingsProblem(file.toString(), "", "is not valid YAML: " + e.getMessage()));
    }
  }

  /**
   * Settings are a shallow tree. A file that nests without end, or a value within itself, is
   * refused before anything walks into it.
   */
  private boolean isPlain() throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int depth = 0;
      for (Event event : new Parse(load()).parseReader(reader)) {
        depth += event instanceof CollectionStartEvent ? 1 : 0;
        depth -= event instanceof CollectionEndEvent ? 1 : 0;
        if (depth > MOST_DEPTH || event instanceof AliasEvent) {
          String what = depth > MOST_DEPTH ? "nests too deeply" : "has an alias (*): write it out";
          problems.add(new SettingsProblem(at(event.getStartMark()), "", what));
          return false;
        }
      }
      return true;
    }
  }

  private void flatten() throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      new Compose(load()).composeReader(reader).ifPresent(root -> flatten("", root));
    }
  }

  private LoadSettings load() {
    return LoadSettings.builder().setLabel(file.toString()).build();
  }

  private void flatten(String name, Node node) {
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          flattenEntry(name, tuple);
        }
      }
      case ScalarNode scalar when name.isEmpty() ->
          problems.add(new SettingsProblem(at(scalar), "", "is not a list of `key: value`"));
      case ScalarNode scalar -> put(name, scalar);
      default -> problems.add(new SettingsProblem(at(node), name, "takes one value, not a list"));
    }
  }

  private void flattenEntry(String prefix, NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(
          new SettingsProblem(at(tuple.getKeyNode()), prefix, "has a key that is no text"));
      return;
    }
    flatten(
        prefix.isEmpty() ? key.getValue() : prefix + "." + key.getValue(), tuple.getValueNode());
  }

  private void put(String name, ScalarNode scalar) {
    if (scalar.getTag().equals(Tag.NULL)) {
      return; // `key:` with nothing behind it leaves the default in force
    }
    RawValue earlier = values.putIfAbsent(name, new RawValue(at(scalar), scalar.getValue()));
    if (earlier != null) {
      problems.add(
          new SettingsProblem(at(scalar), name, "is set twice, first at " + earlier.where()));
    }
  }

  private String at(Node node) {
    return at(node.getStartMark());
  }

  private String at(Optional<Mark> mark) {
    return mark.map(m -> file + ":" + (m.getLine() + 1)).orElse(file.toString());
  }
}
