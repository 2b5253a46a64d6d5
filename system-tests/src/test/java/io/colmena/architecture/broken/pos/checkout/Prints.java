package io.colmena.architecture.broken.pos.checkout;

/** Breaks: nobody prints. */
public record Prints(String text) {
  public void print() {
    System.out.println(text);
  }
}
