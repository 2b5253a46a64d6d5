package io.colmena.pos.printing;

import java.util.ArrayList;
import java.util.List;

/** Puts text into lines of so many equally wide characters. */
public record Columns(int width) {
  private static final int NAME = 9;

  /**
   * @throws IllegalArgumentException if no amount fits into a line
   */
  public Columns {
    if (width < 8) {
      throw new IllegalArgumentException("paper of " + width + " columns is too narrow");
    }
  }

  /** Of letters that are twice as wide. */
  public Columns large() {
    return new Columns(width / 2);
  }

  public String rule() {
    return "-".repeat(width);
  }

  public String centred(String text) {
    return " ".repeat(Math.max(0, (width - text.length()) / 2)) + text;
  }

  /** What is on the right is a number and stays whole; what is on the left gives way. */
  public String pair(String left, String right) {
    int room = Math.max(0, width - right.length() - 1);
    String cut = left.length() > room ? left.substring(0, room) : left;
    return cut + " ".repeat(Math.max(1, width - cut.length() - right.length())) + right;
  }

  /** A short name and figures in columns; figures too wide for that go below each other. */
  public List<String> figures(String name, List<String> figures) {
    int room = (width - NAME) / figures.size();
    if (figures.stream().allMatch(figure -> figure.length() < room) && name.length() <= NAME) {
      StringBuilder line = new StringBuilder(name).repeat(' ', NAME - name.length());
      figures.forEach(figure -> line.repeat(' ', room - figure.length()).append(figure));
      return List.of(line.toString());
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      lines.add(pair(i == 0 ? name : "", figures.get(i)));
    }
    return lines;
  }

  /** Breaks at spaces; a word that is longer than a line is broken where the line ends. */
  public List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    String indent = text.startsWith("  ") ? "  " : "";
    int room = width - indent.length();
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : room;
      lines.add(indent + rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(indent + rest);
    return lines;
  }
}
