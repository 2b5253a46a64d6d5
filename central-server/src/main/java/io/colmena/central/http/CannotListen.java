package io.colmena.central.http;

/** The port is taken, or the address is not this machine's. */
public final class CannotListen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotListen(String host, int port, Throwable cause) {
    super(
        "cannot listen at %s:%d: the port is in use or the address is not this machine's; see server.host and server.port"
            .formatted(host, port),
        cause);
  }
}
