package io.colmena.pos.connection;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An HTTPS server with a certificate that it signed itself, made on the spot. */
final class TlsServer implements AutoCloseable {
  private static final String PASSWORD = "solo-para-pruebas";

  private final HttpsServer server;
  private final KeyStore keys;

  /**
   * @param names for whom the certificate is, as keytool writes it: {@code IP:127.0.0.1}
   * @param validity more of keytool's options, such as since when
   */
  TlsServer(Path folder, String names, String... validity)
      throws IOException, InterruptedException, GeneralSecurityException {
    this.keys = keys(folder.resolve("keys.p12"), names, validity);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.start();
  }

  private static KeyStore keys(Path file, String names, String... validity)
      throws IOException, InterruptedException, GeneralSecurityException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-alias", "centre", "-keyalg", "EC", "-dname", "CN=Nadie"));
    command.addAll(List.of("-ext", "san=" + names, "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(validity));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(file.resolveSibling("keytool.txt").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new AssertionError(Files.readString(file.resolveSibling("keytool.txt")));
    }
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Who trusts these, trusts this server. */
  KeyStore trusted() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("centre", keys.getCertificate("centre"));
    return trusted;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
