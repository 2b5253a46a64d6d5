package io.colmena.shared.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * A document that is not what was expected. The message names the field and what is wrong with it.
 */
public final class MalformedJson extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedJson(String message) {
    super(message);
  }

  /** What the parser complained of; bytes that are no UTF-8 come without a place. */
  public static MalformedJson from(IOException e) {
    return e instanceof JsonProcessingException json
        ? new MalformedJson(field(json) + reason(json))
        : new MalformedJson(String.valueOf(e.getMessage()));
  }

  private static String field(JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return mapping.getPath().stream()
              .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
              .collect(Collectors.joining("."))
          + ": ";
    }
    JsonLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return String.valueOf(e.getCause().getMessage());
    }
    return e instanceof InvalidFormatException wrong && !wrong.getTargetType().isEnum()
        ? "\"" + wrong.getValue() + "\" cannot be read" // without the parser's own exceptions
        : e.getOriginalMessage();
  }
}
