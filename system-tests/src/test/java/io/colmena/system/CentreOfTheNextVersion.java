package io.colmena.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A real centre whose every answer says more than this version knows: other fields, another
 * protocol number, problems of a type that nobody has heard of.
 */
final class CentreOfTheNextVersion implements AutoCloseable {
  private static final String UNHEARD_OF =
      """
      {"type":"urn:colmena:problem:licence","title":"Asleep","status":409,
       "detail":"the licence of this branch sleeps","code":"LIC-1","wakeUpAt":"2027-01-01T00:00:00Z"}
      """;

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI centre;
  private volatile boolean refusing;

  CentreOfTheNextVersion(URI centre) throws IOException {
    this.centre = centre;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void refusesEverything() {
    refusing = true;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (refusing && exchange.getRequestURI().getPath().contains("/sync/")) {
        answer(exchange, 409, "application/problem+json", UNHEARD_OF);
        return;
      }
      HttpResponse<byte[]> response = forward(exchange);
      String text = new String(response.body(), StandardCharsets.UTF_8);
      ObjectNode more = (ObjectNode) Json.mapper().readTree(text);
      more.put("novelty", true).putArray("advice").add("buy").addObject().put("how", "much");
      if (more.has("protocol")) {
        more.put("protocol", 2);
      }
      answer(exchange, response.statusCode(), "application/json; charset=utf-8", more.toString());
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : List.of("Authorization", "Content-Type", "Content-Encoding")) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        request.header(name, value);
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
  }
}
