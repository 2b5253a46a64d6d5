package io.colmena.shared.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The short name of a branch, such as {@code CUS}: the prefix of every identifier it makes. */
public record BranchCode(String code) implements Comparable<BranchCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,7}");

  /**
   * @throws IllegalArgumentException if it is not two to eight capital letters or digits
   */
  public BranchCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a branch code is two to eight capital letters or digits, such as CUS: \"" + code + "\"");
    }
  }

  @JsonCreator
  public static BranchCode of(String code) {
    return new BranchCode(code);
  }

  @Override
  public int compareTo(BranchCode other) {
    return code.compareTo(other.code);
  }

  @JsonValue
  @Override
  public String toString() {
    return code;
  }
}
