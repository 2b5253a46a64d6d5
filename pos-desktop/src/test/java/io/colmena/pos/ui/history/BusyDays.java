package io.colmena.pos.ui.history;

import io.colmena.pos.imports.UnreadableFile;
import io.colmena.pos.ui.DemoShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Days on which a shop sold at every hour, to several cashiers' customers, paid in every way. */
public final class BusyDays {
  private static final String HEADER =
      "ticket,branch,sold_at,cashier,customer_document,product_code,product_name,category,unit_price,quantity,payment";
  private static final List<String> METHODS = List.of("CASH", "CASH", "YAPE", "CARD", "PLIN");
  private static final List<String> CASHIERS = List.of("Rosa", "Luis", "Eva");
  private static final List<String> GOODS =
      List.of(
          "ARR5,Arroz Costeño extra 5 kg,Abarrotes,24.90",
          "IK500,Inca Kola 500 ml,Bebidas,3.50",
          "LEG400,Leche Gloria evaporada 400 g,Lácteos,4.60",
          "GAL6,Galletas Soda San Jorge paquete familiar de seis unidades con 25 % más de contenido,Abarrotes,5.40",
          "ACE1,Aceite Primor 1 L,Abarrotes,11.90",
          "ATUN,Atún Florida en aceite 170 g,Conservas,6.30",
          "PAPHIG,Papel higiénico Suave x 4,Limpieza,5.80",
          "DET2,Detergente Bolívar 2 kg,Limpieza,22.40",
          "00001,Fósforos,Otros,0.30",
          "LECHA,Leche chocolatada 180 ml,Lácteos,1.80",
          "CAF,Café tostado 250 g,Abarrotes,18.50",
          "HUE,Huevos x 15,Abarrotes,9.90");

  private BusyDays() {}

  /** The same sales each time. */
  public static void sell(DemoShop shop, Path folder, LocalDate first, int days, int each) {
    StringBuilder rows = new StringBuilder(HEADER).append('\n');
    for (int day = 0; day < days; day++) {
      for (int sale = 0; sale < each; sale++) {
        row(rows, first.plusDays(day), day * 31 + sale * 7, sale, each);
      }
    }
    try {
      Path file = Files.writeString(folder.resolve("history.csv"), rows);
      if (!shop.branch().salesImport().read(file).rejected().isEmpty()) {
        throw new AssertionError("the history was not taken");
      }
    } catch (IOException | UnreadableFile e) {
      throw new AssertionError(e);
    }
  }

  private static void row(StringBuilder rows, LocalDate day, int seed, int sale, int each) {
    LocalDateTime at = day.atTime(8, 0).plusMinutes(sale * 800L / each + seed % 11);
    String goods = GOODS.get(seed % GOODS.size());
    rows.append(
        "T-%s-%d,CUS,%s,%s,%s,%s,%d,%s%n"
            .formatted(
                day,
                sale,
                at + ":00",
                CASHIERS.get(seed % CASHIERS.size()),
                seed % 5 == 0 ? "10456789012" : "",
                goods,
                1 + seed % 4,
                METHODS.get(seed % METHODS.size())));
  }
}
