import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Keeps the top left part of a picture: {@code java Crop.java from.png to.png width height}. */
public final class Crop {
  public static void main(String[] arguments) throws IOException {
    BufferedImage whole = ImageIO.read(new File(arguments[0]));
    int width = Math.min(whole.getWidth(), Integer.parseInt(arguments[2]));
    int height = Math.min(whole.getHeight(), Integer.parseInt(arguments[3]));
    ImageIO.write(whole.getSubimage(0, 0, width, height), "png", new File(arguments[1]));
  }
}
