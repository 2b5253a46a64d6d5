package io.colmena.pos.connection;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Why a certificate was not accepted. It is only asked once Java itself has refused: what is
 * accepted is decided there and never here.
 */
final class Identification {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private Identification() {}

  static Verdict whyNot(X509Certificate certificate, String host) {
    try {
      certificate.checkValidity();
    } catch (CertificateExpiredException _) {
      return Verdict.EXPIRED;
    } catch (CertificateNotYetValidException _) {
      return Verdict.NOT_YET_VALID;
    }
    return names(certificate).stream().anyMatch(name -> matches(name, host))
        ? Verdict.UNKNOWN_ISSUER
        : Verdict.OTHER_HOST;
  }

  /** For whom it was made out. */
  static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream().filter(Identification::isHost).map(Identification::name).toList();
    } catch (CertificateParsingException _) {
      return List.of();
    }
  }

  private static boolean isHost(List<?> name) {
    return Objects.equals(name.getFirst(), DNS_NAME) || Objects.equals(name.getFirst(), IP_ADDRESS);
  }

  private static String name(List<?> name) {
    return String.valueOf(name.get(1));
  }

  /** A star stands for the first part of a name and for nothing else (RFC 6125, 6.4.3). */
  private static boolean matches(String name, String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    String given = name.toLowerCase(Locale.ROOT);
    if (!given.startsWith("*.")) {
      return given.equals(wanted);
    }
    int dot = wanted.indexOf('.');
    return dot > 0 && wanted.substring(dot).equals(given.substring(1));
  }
}
