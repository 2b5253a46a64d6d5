package io.colmena.demo;

import io.colmena.central.app.Centre;
import io.colmena.central.settings.CentralSettings;
import io.colmena.demo.shopping.Shop;
import io.colmena.foundation.settings.SettingsReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The centre and the branches of the demonstration, all in this process and all of them real. */
final class DemoChain implements AutoCloseable {
  private final Centre centre;
  private final URI url;
  private final List<DemoBranch> branches = new ArrayList<>();

  private DemoChain(Centre centre, URI url) {
    this.centre = centre;
    this.url = url;
  }

  /**
   * Starts the centre on this machine alone, creates everybody who works there and enrols the
   * branches.
   *
   * @param real the clock of the branches when they are not in the past
   * @throws io.colmena.central.http.CannotListen if the port is taken
   */
  static DemoChain open(DemoFolder folder, int port, Clock real) {
    Centre centre = Centre.open(settings(folder.centre(), port));
    DemoChain chain;
    try {
      chain = new DemoChain(centre, centre.start());
    } catch (RuntimeException e) {
      centre.close();
      throw e;
    }
    try {
      for (LogIns.Officer officer : LogIns.OFFICERS) {
        centre.people().create(officer.user(), officer.role(), LogIns.password());
      }
      for (Shop shop : Shop.values()) {
        chain.add(shop, folder, real);
      }
      return chain;
    } catch (RuntimeException e) {
      chain.close();
      throw e;
    }
  }

  private void add(Shop shop, DemoFolder folder, Clock real) {
    String code = centre.branches().create(shop.code(), shop.placeName());
    DemoBranch branch = DemoBranch.open(shop, folder.branch(shop), url, real);
    branches.add(branch);
    branch.enrol(code);
  }

  private static CentralSettings settings(Path folder, int port) {
    return CentralSettings.from(
        SettingsReader.read(
            CentralSettings.KEYS,
            null,
            Map.of(),
            List.of("data.dir=" + folder, "server.host=127.0.0.1", "server.port=" + port)));
  }

  URI url() {
    return url;
  }

  List<DemoBranch> branches() {
    return List.copyOf(branches);
  }

  DemoBranch branch(Shop shop) {
    return branches.stream().filter(b -> b.shop() == shop).findFirst().orElseThrow();
  }

  /** The branches' databases are closed, the centre goes on. */
  void closeBranches() {
    branches.forEach(DemoBranch::close);
    branches.clear();
  }

  @Override
  public void close() {
    closeBranches();
    centre.close();
  }
}
