package io.colmena.pos.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A QR code, black on white, with the white edge that scanners want. */
final class QrPicture {
  /** Enough that its dots stay square however a PDF is enlarged. */
  private static final int PIXELS = 600;

  private static final int WHITE = 0xffffff;

  private QrPicture() {}

  static BufferedImage of(String content) {
    BitMatrix code = encoded(content);
    BufferedImage picture =
        new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : WHITE);
      }
    }
    return picture;
  }

  private static BitMatrix encoded(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              PIXELS,
              PIXELS,
              Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + content.length() + " letters", e);
    }
  }
}
