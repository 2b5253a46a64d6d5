package io.colmena.shared.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field in which two contents are not the same.
 *
 * @param field such as {@code total} or {@code lines[2].quantity}
 * @param here what the one that is doubted says, or null if it says nothing
 * @param truth what it ought to say, or null if nothing
 */
public record FieldDifference(String field, @Nullable String here, @Nullable String truth) {
  private static final String GONE = "—";

  static List<FieldDifference> between(JsonNode here, JsonNode truth) {
    List<FieldDifference> differences = new ArrayList<>();
    compare("", here, truth, differences);
    return differences;
  }

  private static void compare(
      String path, JsonNode here, JsonNode truth, List<FieldDifference> found) {
    if (here.equals(truth)) {
      return;
    }
    boolean open = here.isContainerNode() && truth.isContainerNode();
    if (!open) {
      found.add(new FieldDifference(path, text(here), text(truth)));
      return;
    }
    TreeMap<String, JsonNode> ours = members(path, here);
    TreeMap<String, JsonNode> theirs = members(path, truth);
    TreeSet<String> paths = new TreeSet<>(ours.keySet());
    paths.addAll(theirs.keySet());
    for (String member : paths) {
      compare(member, value(ours, member), value(theirs, member), found);
    }
  }

  private static JsonNode value(TreeMap<String, JsonNode> members, String path) {
    JsonNode value = members.get(path);
    return value == null ? com.fasterxml.jackson.databind.node.MissingNode.getInstance() : value;
  }

  /** Members of an array go by their own number, so that one that is gone moves no other. */
  private static TreeMap<String, JsonNode> members(String path, JsonNode container) {
    TreeMap<String, JsonNode> members = new TreeMap<>();
    if (container.isArray()) {
      container.forEach(e -> members.put(path + "[" + e.path("number").asInt() + "]", e));
    } else {
      container
          .properties()
          .forEach(m ->
              members.put(path.isEmpty() ? m.getKey() : path + "." + m.getKey(), m.getValue()));
    }
    return members;
  }

  /** A whole line is told by what stands in it, a plain value by itself. */
  private static @Nullable String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isObject()) {
      return node.asText();
    }
    return node.has("quantity")
        ? node.path("quantity").asText(GONE)
            + " × "
            + node.path(node.hasNonNull("name") ? "name" : "product").asText(GONE)
        : node.path("method").asText(GONE) + " " + node.path("amount").asText(GONE);
  }
}
