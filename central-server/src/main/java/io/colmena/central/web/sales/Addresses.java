package io.colmena.central.web.sales;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses of pages, that can be kept and sent to others. */
final class Addresses {
  private Addresses() {}

  static String of(String path, Map<String, String> parameters) {
    return path
        + parameters.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
