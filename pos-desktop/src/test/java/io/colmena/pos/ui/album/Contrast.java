package io.colmena.pos.ui.album;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Whether every text can be read on what lies behind it, by the rules of WCAG 2.2, level AA (1.4.3
 * and, for icons, 1.4.11): 4.5 to 1, or 3 to 1 for large letters and icons. What cannot be used now
 * is free of them.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, contrast</a>
 */
final class Contrast {
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.66;
  private static final double ENOUGH = 4.5;
  private static final double ENOUGH_FOR_LARGE = 3;

  private Contrast() {}

  /** Says of each text of a scene that cannot be read which it is. */
  static void inspect(String where, Node node, List<String> problems) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank() && isShown(text)) {
      inspect(where, text, problems);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> inspect(where, child, problems));
    }
  }

  private static boolean isShown(Text text) {
    Bounds bounds = text.localToScene(text.getLayoutBounds());
    return bounds.getWidth() > 0
        && bounds.getMaxX() > 0
        && bounds.getMaxY() > 0
        && text.getScene().getRoot().getLayoutBounds().intersects(bounds);
  }

  private static void inspect(String where, Text text, List<String> problems) {
    Color behind = behind(text);
    for (Color colour : colours(text.getFill())) {
      double ratio = ratio(over(fade(colour, opacity(text)), behind), behind);
      if (ratio < enough(text)) {
        problems.add(
            "%s: contrast %.2f of “%s” (%s on %s, %.0f px, %s)"
                .formatted(
                    where,
                    ratio,
                    text.getText(),
                    colour,
                    behind,
                    text.getFont().getSize(),
                    text.getParent().getStyleClass()));
      }
    }
  }

  private static double enough(Text text) {
    Font font = text.getFont();
    boolean icon = text.getStyleClass().contains("ikonli-font-icon");
    boolean bold = font.getStyle().contains("Bold") && font.getSize() >= LARGE_BOLD;
    return icon || bold || font.getSize() >= LARGE ? ENOUGH_FOR_LARGE : ENOUGH;
  }

  private static double opacity(Node text) {
    double opacity = 1;
    for (Node node = text; node != null; node = node.getParent()) {
      opacity *= node.getOpacity();
    }
    return opacity;
  }

  /** What the nearest ones with a background make of it together. */
  private static Color behind(Node text) {
    Color seen = Color.TRANSPARENT;
    for (Node node = text.getParent(); node != null; node = node.getParent()) {
      if (node instanceof Region region && region.getBackground() != null) {
        seen = over(seen, top(region.getBackground()));
        if (seen.getOpacity() > 0.999) {
          return seen;
        }
      }
    }
    return over(seen, Color.WHITE);
  }

  /** The last fill is drawn over the others. */
  private static Color top(Background background) {
    Color seen = Color.TRANSPARENT;
    for (BackgroundFill fill : background.getFills()) {
      seen = over(colours(fill.getFill()).getLast(), seen);
    }
    return seen;
  }

  private static List<Color> colours(Paint paint) {
    return switch (paint) {
      case Color colour -> List.of(colour);
      case LinearGradient gradient -> gradient.getStops().stream().map(Stop::getColor).toList();
      default -> throw new AssertionError("no colour: " + paint);
    };
  }

  private static Color fade(Color colour, double opacity) {
    return colour.deriveColor(0, 1, 1, opacity);
  }

  private static Color over(Color front, Color back) {
    double opacity = front.getOpacity() + back.getOpacity() * (1 - front.getOpacity());
    if (opacity == 0) {
      return Color.TRANSPARENT;
    }
    double share = front.getOpacity() / opacity;
    return new Color(
        mixed(front.getRed(), back.getRed(), share),
        mixed(front.getGreen(), back.getGreen(), share),
        mixed(front.getBlue(), back.getBlue(), share),
        Math.min(1, opacity));
  }

  private static double mixed(double front, double back, double share) {
    return Math.clamp(front * share + back * (1 - share), 0, 1);
  }

  /** From 1, the same, to 21, black on white. */
  static double ratio(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
