package io.colmena.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Requests byte by byte: what a decent client would never send. One connection for each. */
final class RawHttp {
  private static final int PATIENCE_MILLIS = 20_000;

  private final URI server;

  RawHttp(URI server) {
    this.server = server;
  }

  /**
   * @param status 0 when the server hung up without a word
   */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /**
   * A request; what is said of the body is said by its length.
   *
   * @param target the path and query as they go over the line
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
  record Request(String method, String target, Map<String, String> headers, byte[] body) {
    static Request of(String method, String target) {
      return new Request(method, target, Map.of(), new byte[0]);
    }

    Request with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Request(method, target, more, body);
    }

    Request json(String text) {
      return new Request(method, target, headers, text.getBytes(StandardCharsets.UTF_8))
          .with("Content-Type", "application/json");
    }

    Request body(byte[] bytes) {
      return new Request(method, target, headers, bytes);
    }

    byte[] bytes() {
      StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
      Map<String, String> all = new LinkedHashMap<>();
      all.put("Host", "localhost");
      all.put("Connection", "close");
      if (body.length > 0 || !method.equals("GET")) {
        all.put("Content-Length", String.valueOf(body.length));
      }
      all.putAll(headers);
      all.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(body);
      return bytes.toByteArray();
    }

    @Override
    public String toString() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  Answer send(Request request) throws IOException {
    return send(out -> out.write(request.bytes()));
  }

  /** Writes whatever is to be written, as far as the server takes it. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  Answer send(Writing writing) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        writing.to(socket.getOutputStream());
        socket.getOutputStream().flush();
      } catch (SocketException _) {
        // the server has heard enough; its answer may be there all the same
      }
      return answer(everything(socket));
    }
  }

  private static byte[] everything(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer);
          n >= 0;
          n = socket.getInputStream().read(buffer)) {
        all.write(buffer, 0, n);
      }
    } catch (SocketException _) {
      // reset after the answer
    }
    return all.toByteArray();
  }

  private static Answer answer(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith("HTTP/1.1 ")) {
      return new Answer(0, Map.of(), text);
    }
    int end = text.indexOf("\r\n\r\n");
    String[] lines = text.substring(0, end).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.put(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip());
    }
    return new Answer(
        Integer.parseInt(lines[0].substring(9, 12)), headers, text.substring(end + 4));
  }
}
