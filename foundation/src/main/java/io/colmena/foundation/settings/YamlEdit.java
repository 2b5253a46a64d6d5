package io.colmena.foundation.settings;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Changes one value in the text of a YAML file and leaves every other letter as it is. */
record YamlEdit(String text) {
  /** What means itself without quotation marks, whatever a YAML reader takes numbers for. */
  private static final Pattern PLAIN = Pattern.compile("(?!null$|Null$|NULL$)[A-Za-z0-9][\\w./-]*");

  /**
   * @param value empty to leave the default in force
   * @throws IOException if the text is no settings file
   */
  YamlEdit with(String key, String value) throws IOException {
    Optional<MappingNode> root = root();
    NodeTuple present = root.map(node -> find(node, key)).orElse(null);
    if (present != null && present.getValueNode() instanceof ScalarNode old) {
      return replaced(old, value);
    }
    return value.isEmpty() ? this : added(root.orElse(null), key, value);
  }

  private Optional<MappingNode> root() throws IOException {
    try {
      return new Compose(LoadSettings.builder().build())
          .composeString(text)
          .filter(MappingNode.class::isInstance)
          .map(MappingNode.class::cast);
    } catch (YamlEngineException e) {
      throw new IOException("it is not valid YAML", e);
    }
  }

  /** Nested, dotted or both: {@code a: {b.c: 1}} has {@code a.b.c}. */
  private static @Nullable NodeTuple find(MappingNode node, String key) {
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name) {
        String own = name.getValue();
        if (own.equals(key)) {
          return tuple;
        }
        if (key.startsWith(own + ".") && tuple.getValueNode() instanceof MappingNode inner) {
          NodeTuple found = find(inner, key.substring(own.length() + 1));
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private YamlEdit replaced(Node present, String value) {
    int start = offset(present.getStartMark());
    int end = offset(present.getEndMark());
    String before = text.substring(0, start);
    String old = text.substring(start, end);
    String gap = before.endsWith(":") && !value.isEmpty() ? " " : "";
    String lineEnd = old.endsWith("\n") ? "\n" : ""; // of a text over several lines
    return new YamlEdit(before + gap + written(value) + lineEnd + text.substring(end));
  }

  private YamlEdit added(@Nullable MappingNode root, String key, String value) {
    int dot = key.indexOf('.');
    NodeTuple parent = root == null || dot < 0 ? null : find(root, key.substring(0, dot));
    if (parent != null && parent.getValueNode() instanceof MappingNode block && isBlock(block)) {
      int indent = mark(block.getValue().getFirst().getKeyNode().getStartMark()).getColumn();
      int lineEnd = text.indexOf('\n', offset(parent.getKeyNode().getStartMark())) + 1;
      String line = " ".repeat(indent) + key.substring(dot + 1) + ": " + written(value) + "\n";
      return new YamlEdit(text.substring(0, lineEnd) + line + text.substring(lineEnd));
    }
    String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    return new YamlEdit(text + gap + key + ": " + written(value) + "\n");
  }

  private static boolean isBlock(MappingNode mapping) {
    return mapping.getFlowStyle() == FlowStyle.BLOCK && !mapping.getValue().isEmpty();
  }

  private int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark(mark).getIndex());
  }

  private static Mark mark(Optional<Mark> mark) {
    return mark.orElseThrow(() -> new IllegalStateException("nodes are read with their places"));
  }

  private static String written(String value) {
    if (value.isEmpty() || PLAIN.matcher(value).matches()) {
      return value;
    }
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
