package io.colmena.pos.sync;

/** The centre did not answer, or what answered is not a centre. Nothing is lost; try later. */
public final class CentreUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  public CentreUnreachable(String reason) {
    super(reason);
  }
}
