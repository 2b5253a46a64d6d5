package io.colmena.pos.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class J: what is wrong with the certificate of what answers, over real TLS. */
final class CertificatesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private static Finding look(Certificates certificates) {
    try (Patience patience = new Patience()) {
      return certificates.look(patience);
    }
  }

  private Verdict verdict(String names, String... validity) throws Exception {
    try (TlsServer server = new TlsServer(folder, names, validity)) {
      Finding finding = look(new Certificates(server.address(), TIMEOUT));
      assertThat(finding.details()).contains("127.0.0.1");
      return finding.verdict();
    }
  }

  @Test
  void aCertificateThatNobodyTrustedSignedIsTold() throws Exception {
    assertThat(verdict("IP:127.0.0.1")).isEqualTo(Verdict.UNKNOWN_ISSUER);
  }

  @Test
  void anExpiredCertificateIsTold() throws Exception {
    assertThat(verdict("IP:127.0.0.1", "-startdate", "-30d", "-validity", "10"))
        .isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void aCertificateOfTomorrowIsTold() throws Exception {
    assertThat(verdict("IP:127.0.0.1", "-startdate", "+5d", "-validity", "10"))
        .isEqualTo(Verdict.NOT_YET_VALID);
  }

  @Test
  void aCertificateOfAnotherHostIsTold() throws Exception {
    assertThat(verdict("DNS:otra.example,DNS:*.tienda.example")).isEqualTo(Verdict.OTHER_HOST);
  }

  @Test
  void aTrustedCertificateIsFineAndOfAnotherHostItIsNot() throws Exception {
    try (TlsServer server = new TlsServer(folder, "IP:127.0.0.1")) {
      Finding fine = look(new Certificates(server.address(), TIMEOUT, server.trusted()));
      assertThat(fine.verdict()).isEqualTo(Verdict.CERTIFICATE_FINE);
      URI otherName = URI.create(server.address().toString().replace("127.0.0.1", "localhost"));
      Finding other = look(new Certificates(otherName, TIMEOUT, server.trusted()));
      assertThat(other.verdict()).isEqualTo(Verdict.OTHER_HOST);
    }
  }

  @Test
  void somethingThatSpeaksNoTlsIsTold() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("https://127.0.0.1:" + mute.getLocalPort());
      Finding finding = look(new Certificates(address, Duration.ofMillis(300)));
      assertThat(finding.verdict()).isEqualTo(Verdict.NO_TLS);
    }
  }
}
