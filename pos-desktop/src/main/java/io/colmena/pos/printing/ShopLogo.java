package io.colmena.pos.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The picture at the top of a receipt. */
final class ShopLogo {
  private static final Logger LOG = LoggerFactory.getLogger(ShopLogo.class);

  private final BufferedImage picture;

  ShopLogo(BufferedImage picture) {
    this.picture = picture;
  }

  /** A picture that cannot be read is left out, and the log says so: receipts go on. */
  static Optional<ShopLogo> read(Path file) {
    try {
      BufferedImage picture = ImageIO.read(file.toFile());
      if (picture != null) {
        return Optional.of(new ShopLogo(picture));
      }
      LOG.warn("receipts have no logo: {} is no picture", file);
    } catch (IOException e) {
      LOG.warn("receipts have no logo: {} cannot be read: {}", file, e.toString());
    }
    return Optional.empty();
  }

  BufferedImage picture() {
    return picture;
  }

  /** Black on white, no wider than the paper and no higher than half of that. */
  BufferedImage dots(int most) {
    int width = Math.min(most, picture.getWidth());
    int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
    if (height > most / 2) {
      height = most / 2;
      width = Math.max(1, picture.getWidth() * height / picture.getHeight());
    }
    BufferedImage dots = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = dots.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return dots;
  }
}
