package io.colmena.benchmarks.storm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.Identifiers;
import java.nio.charset.StandardCharsets;

/**
 * How large the same sales are in the JSON of the earlier system (docs/protocol.md tells where it
 * comes from): every field under its own name, every product whole in every line, not compressed.
 */
final class EarlierJson {
  private EarlierJson() {}

  /** Bytes of the whole message that a branch would post. */
  static long bytes(SimulatedBranch branch) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("sucursal", branch.code().code());
    message.put("nombreSucursal", branch.code().code());
    ArrayNode sales = message.putArray("ventas");
    branch.sales().forEach(sale -> add(sales.addObject(), branch, sale));
    return message.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static void add(ObjectNode node, SimulatedBranch branch, Sale sale) {
    node.put("VentaID", sale.id());
    node.put("FechaVenta", sale.localTime().toString());
    node.put("Total", sale.total().amount());
    node.put("CodigoSucursal", branch.code().code());
    node.put("UsuarioID", 3);
    node.put("NombreVendedor", sale.cashier().name());
    ArrayNode lines = node.putArray("Detalles");
    for (int i = 0; i < sale.lines().size(); i++) {
      add(lines.addObject(), Identifiers.saleLine(sale.id(), i + 1), sale.lines().get(i));
    }
  }

  private static void add(ObjectNode node, String id, Sale.Line line) {
    node.put("DetalleID", id);
    node.put("ProductoID", line.product());
    node.put("Cantidad", line.quantity().amount());
    node.put("PrecioUnitario", line.price().amount());
    node.put("Subtotal", line.total().amount());
    node.put("ProductoNombre", line.name());
    node.put("ProductoCodigo", line.code());
    node.put("ProductoDescripcion", line.name());
    node.put("ProductoCategoria", "Abarrotes");
    node.put("ProductoPrecioVenta", line.price().amount());
    node.put("ProductoStock", 98);
  }
}
