package io.colmena.pos.ui.album;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Saves a picture of a screen small. A screen has few colours: the most frequent ones stay as they
 * are, the others, of the edges of letters and shadows, become the nearest of those.
 */
final class Palette {
  private static final int COLOURS = 32;

  /** Pixels of one colour from which it is that of a surface, and not of the edge of letters. */
  private static final int AREA = 3000;

  /** Squared distances of two colours of which the second is left out: surfaces, and edges. */
  private static final int SAME = 8;

  private static final int ALIKE = 900;

  private final int[] colours;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private Palette(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    List<Integer> chosen = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> add(chosen, entry.getKey(), entry.getValue() > AREA ? SAME : ALIKE));
    colours = chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void add(List<Integer> chosen, int colour, int alike) {
    if (chosen.size() < COLOURS
        && chosen.stream().noneMatch(other -> distance(colour, other) < alike)) {
      chosen.add(colour);
    }
  }

  /** Replaces a file of that name. */
  static void save(WritableImage image, Path file) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    Palette palette = new Palette(pixels);
    BufferedImage small =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette.model());
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = (byte) palette.index(pixels[y * width + x]);
      }
      small.getRaster().setDataElements(0, y, width, 1, row);
    }
    write(small, file);
  }

  private IndexColorModel model() {
    return new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
  }

  private int index(int colour) {
    return nearest.computeIfAbsent(colour, this::search);
  }

  private int search(int colour) {
    int found = 0;
    for (int i = 1; i < colours.length; i++) {
      if (distance(colour, colours[i]) < distance(colour, colours[found])) {
        found = i;
      }
    }
    return found;
  }

  private static int distance(int one, int other) {
    int red = part(one, 16) - part(other, 16);
    int green = part(one, 8) - part(other, 8);
    int blue = part(one, 0) - part(other, 0);
    return red * red + green * green + blue * blue;
  }

  private static int part(int colour, int shift) {
    return (colour >> shift) & 255;
  }

  private static void write(BufferedImage image, Path file) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), smallest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }
}
