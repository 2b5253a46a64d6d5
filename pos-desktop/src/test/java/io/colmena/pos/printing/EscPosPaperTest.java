package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.shared.facts.Sale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes out of a printer. */
final class EscPosPaperTest {
  private static final String SPANISH = "Añejo Ñandú «güisqui» ¿sí? ¡ÓÚ! 1/2 kg º";

  private static PaperRoll print(PaperSettings settings, Sale sale, @Nullable ShopLogo logo) {
    byte[] bytes = new EscPosPaper(settings, logo).of(SoldGoods.receipts().original(sale));
    return PaperRoll.printed(bytes, settings.columns());
  }

  private static PaperRoll print(Sale sale) {
    return print(PaperSettings.usual(Paper.MM80), sale, null);
  }

  @Test
  void aReceiptOn80Millimetres() {
    Sale sale = SoldGoods.sale("Jamón del país «Doña Ñusta»", SoldGoods.MIXED, SoldGoods.boleta(9));
    assertThat(String.join("\n", print(sale).lines()))
        .isEqualTo(
            """
            [drawer 0 25 250]
                  B O D E G A   S A N   B L A S
                         RUC 20123456786
                    Cuesta San Blas 12, Cusco
                       Sucursal CUS  Caja 1

                         BOLETA DE VENTA
                          B001-00000009

            Venta                     CUS-20261121-001
            Fecha                  21/11/2026 10:42:10
            Atiende: Rosa Quispe
            DNI                               40123456
            ------------------------------------------
            Jamón del país «Doña Ñusta»
              1 x 1,180.00                    1,180.00
            Papa amarilla
              0.755 x 4.20                        3.17
            ------------------------------------------
            Artículos                                2
            Op. gravadas                      1,000.00
            Op. exoneradas                        3.17
            IGV 18 % incluido                   180.00
            TOTAL                          S/ 1,183.17
            ------------------------------------------
            Tarjeta                           1,000.00
              Operación 004518
            Efectivo                            200.00
            Vuelto                               16.83

                     ¡Gracias por su compra!
            [qr QR of CUS-20261121-001]

                         CUS-20261121-001
            [cut 66 0]\
            """);
  }

  @Test
  void aReceiptOn58Millimetres() {
    Sale sale = SoldGoods.sale("Jamón del país «Doña Ñusta»", SoldGoods.YAPE, SoldGoods.boleta(9));
    PaperRoll roll = print(PaperSettings.usual(Paper.MM58), sale, null);

    assertThat(roll.lines())
        .containsSequence(" B O D E G A   S A N   B L A S", "        RUC 20123456786")
        .contains("TOTAL                S/ 1,183.17")
        .contains("  0.755 x 4.20              3.17")
        .allMatch(line -> line.startsWith("[") || line.length() <= 32);
  }

  @Test
  void whatMattersIsBold() {
    Sale sale = SoldGoods.sale("Televisor", SoldGoods.MIXED, SoldGoods.boleta(9));

    assertThat(print(sale).boldLines())
        .contains("BOLETA DE VENTA", "B001-00000009", "TOTAL                          S/ 1,183.17")
        .doesNotContain("Televisor");
  }

  @ParameterizedTest
  @EnumSource(
      value = CodePage.class,
      names = {"CP858", "CP850", "WINDOWS_1252"})
  void everySpanishLetterIsOnPaperAsItWasWritten(CodePage page) {
    PaperSettings settings = new PaperSettings(Paper.MM80, 42, page, page.table(), false);

    assertThat(print(settings, SoldGoods.sale(SPANISH, SoldGoods.YAPE, null), null).lines())
        .contains(SPANISH);
  }

  @Test
  void aPrinterWithoutTheLetterGivesTheOneWithoutItsAccent() {
    PaperSettings settings =
        new PaperSettings(Paper.MM80, 42, CodePage.CP437, CodePage.CP437.table(), false);
    Sale sale = SoldGoods.sale("ÁÉÍÓÚ áéíóú Ñ “x” – ’ 日本", SoldGoods.YAPE, null);

    assertThat(print(settings, sale, null).lines()).contains("AÉIOU áéíóú Ñ \"x\" - ' ??");
  }

  @Test
  void aNameCannotCommandThePrinter() {
    Sale sale = SoldGoods.sale("Leche\u001bp\u0000\u0019 \u001dV\u0000 fin", SoldGoods.YAPE, null);

    assertThat(print(sale).lines())
        .contains("Leche p    V  fin")
        .noneMatch(line -> line.startsWith("[drawer"))
        .satisfiesOnlyOnce(line -> assertThat(line).startsWith("[cut"));
  }

  @Test
  void withoutADrawerNothingIsKicked() {
    PaperSettings none = new PaperSettings(Paper.MM80, 42, CodePage.CP858, 19, false);
    Sale cash = SoldGoods.sale("Televisor", SoldGoods.MIXED, null);

    assertThat(print(none, cash, null).lines()).noneMatch(line -> line.startsWith("[drawer"));
  }

  @Test
  void theLogoIsDotsAtTheTopAndNeverWiderThanThePaper() {
    Sale sale = SoldGoods.sale("Televisor", SoldGoods.YAPE, null);
    assertThat(print(PaperSettings.usual(Paper.MM80), sale, logo(100, 20)).lines().getFirst())
        .isEqualTo("[picture 104 x 20, 1000 black]");
    assertThat(print(PaperSettings.usual(Paper.MM58), sale, logo(1000, 200)).lines().getFirst())
        .startsWith("[picture 384 x 76,");
    assertThat(print(PaperSettings.usual(Paper.MM58), sale, logo(100, 2000)).lines().getFirst())
        .startsWith("[picture 16 x 192,");
  }

  /** Its left half is black, the other half is transparent. */
  private static ShopLogo logo(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, width / 2, height);
    pen.dispose();
    return new ShopLogo(picture);
  }

  @Test
  void everyCodePageHasOneByteForEachLetter() {
    for (CodePage page : CodePage.values()) {
      for (String text : List.of(SPANISH, "日本", "\ud83d\ude00", "ß")) {
        assertThat(page.encode(text)).as("%s in %s", text, page).hasSize(text.length());
      }
    }
  }
}
