package io.colmena.pos.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The way to the centre's computer: its name, and whether somebody listens there. */
final class Road {
  private final URI centre;
  private final Duration timeout;
  private final BooleanSupplier inANetwork;

  Road(URI centre, Duration timeout) {
    this(centre, timeout, Road::isInANetwork);
  }

  Road(URI centre, Duration timeout, BooleanSupplier inANetwork) {
    this.centre = centre;
    this.timeout = timeout;
    this.inANetwork = inANetwork;
  }

  private static boolean isInANetwork() {
    try {
      return NetworkInterface.networkInterfaces().anyMatch(Road::leadsSomewhere);
    } catch (SocketException _) {
      return true; // unknown: then other words are better
    }
  }

  private static boolean leadsSomewhere(NetworkInterface network) {
    try {
      return network.isUp()
          && !network.isLoopback()
          && network.inetAddresses().findAny().isPresent();
    } catch (SocketException _) {
      return false;
    }
  }

  static int port(URI centre) {
    if (centre.getPort() >= 0) {
      return centre.getPort();
    }
    return "https".equals(centre.getScheme()) ? 443 : 80;
  }

  Finding name(Patience patience) {
    try {
      InetAddress number = patience.atMost(timeout, () -> InetAddress.getByName(centre.getHost()));
      return Finding.of(Step.NAME, Verdict.NAME_FINE, centre.getHost(), number.getHostAddress());
    } catch (TimeoutException _) {
      return nameless();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException) {
        return nameless();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Finding nameless() {
    Verdict verdict = inANetwork.getAsBoolean() ? Verdict.NAME_UNKNOWN : Verdict.NO_NETWORK;
    return Finding.of(Step.NAME, verdict, centre.getHost());
  }

  Finding reach(Patience patience) {
    String place = centre.getHost() + ":" + port(centre);
    long begun = System.nanoTime();
    try {
      patience.atMost(timeout, this::connect);
      long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      return Finding.of(Step.REACH, Verdict.REACHED, place, millis);
    } catch (TimeoutException _) {
      return Finding.of(Step.REACH, Verdict.NO_REPLY, place, timeout.toSeconds());
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case ConnectException _ when inANetwork.getAsBoolean() || isHere() ->
            Finding.of(Step.REACH, Verdict.NOBODY_LISTENS, place);
        case ConnectException _ -> Finding.of(Step.REACH, Verdict.NO_NETWORK, place);
        case SocketTimeoutException _ ->
            Finding.of(Step.REACH, Verdict.NO_REPLY, place, timeout.toSeconds());
        case NoRouteToHostException _ -> Finding.of(Step.REACH, Verdict.NO_ROUTE, place);
        case null, default -> Finding.of(Step.REACH, Verdict.NO_ROUTE, place);
      };
    }
  }

  private boolean connect() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getByName(centre.getHost()), port(centre)),
          Math.toIntExact(timeout.toMillis()));
      return true;
    }
  }

  private boolean isHere() {
    try {
      return InetAddress.getByName(centre.getHost()).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
