package io.colmena.pos.printing;

import io.colmena.pos.checkout.Shop;
import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Cut;
import io.colmena.pos.printing.ReceiptDocument.KickDrawer;
import io.colmena.pos.printing.ReceiptDocument.Logo;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.QrCode;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page that shows whether printer, width, letters, drawer and knife are set right. */
public final class TestPage {
  private TestPage() {}

  public static ReceiptDocument of(Shop shop, PrintingSettings settings) {
    List<Part> parts = new ArrayList<>(List.of(new KickDrawer(), new Logo()));
    parts.add(new Text(shop.name().toUpperCase(Locale.ROOT), Align.CENTRE, Look.LARGE));
    settings.header().forEach(line -> parts.add(new Text(line, Align.CENTRE, Look.PLAIN)));
    parts.add(new Text("PÁGINA DE PRUEBA", Align.CENTRE, Look.BOLD));
    parts.add(new Text("Caja " + shop.till(), Align.CENTRE, Look.PLAIN));
    parts.add(new Rule());
    parts.add(new Text("Ñandú, pingüino, café: ¿se leen? ¡Sí!", Align.LEFT, Look.PLAIN));
    parts.add(new Pair("A la izquierda", "a la derecha"));
    parts.add(new Pair("Columnas", String.valueOf(settings.paper().columns())));
    parts.add(new Rule());
    parts.add(new QrCode("COLMENA"));
    parts.add(new Cut());
    return new ReceiptDocument("pagina-de-prueba", parts);
  }
}
