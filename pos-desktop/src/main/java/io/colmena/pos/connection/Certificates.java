package io.colmena.pos.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Shakes hands with the centre as every later request does, to see whether it proves who it is. */
final class Certificates {
  private final URI centre;
  private final Duration timeout;
  private final @Nullable KeyStore trusted;

  Certificates(URI centre, Duration timeout) {
    this(centre, timeout, null);
  }

  /**
   * @param trusted whose word is taken, or null for those whom Java trusts
   */
  Certificates(URI centre, Duration timeout, @Nullable KeyStore trusted) {
    this.centre = centre;
    this.timeout = timeout;
    this.trusted = trusted;
  }

  Finding look(Patience patience) {
    if (!"https".equals(centre.getScheme())) {
      return Finding.of(Step.CERTIFICATE, Verdict.PLAIN);
    }
    SeenCertificate seen = new SeenCertificate(javasOwn());
    try {
      patience.atMost(timeout, () -> shakeHands(seen));
      return Finding.of(Step.CERTIFICATE, Verdict.CERTIFICATE_FINE, centre.getHost());
    } catch (TimeoutException _) {
      return Finding.of(Step.CERTIFICATE, Verdict.NO_TLS, place());
    } catch (ExecutionException _) {
      return refused(seen.certificate());
    }
  }

  private String place() {
    return centre.getHost() + ":" + Road.port(centre);
  }

  private Finding refused(@Nullable X509Certificate certificate) {
    if (certificate == null) {
      return Finding.of(Step.CERTIFICATE, Verdict.NO_TLS, place());
    }
    return Finding.of(
        Step.CERTIFICATE,
        Identification.whyNot(certificate, centre.getHost()),
        centre.getHost(),
        String.join(", ", Identification.names(certificate)),
        certificate.getIssuerX500Principal().getName());
  }

  private X509ExtendedTrustManager javasOwn() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager extended) {
          return extended;
        }
      }
      throw new IllegalStateException("this Java checks no certificates");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no list of trusted issuers", e);
    }
  }

  private boolean shakeHands(SeenCertificate seen) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {seen}, null);
    int millis = Math.toIntExact(timeout.toMillis());
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(centre.getHost(), Road.port(centre)), millis);
      plain.setSoTimeout(millis);
      try (SSLSocket socket =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(plain, centre.getHost(), Road.port(centre), true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return true;
      }
    }
  }
}
