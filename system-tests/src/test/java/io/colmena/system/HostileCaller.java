package io.colmena.system;

import io.colmena.central.people.CentralRole;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.Protocol;
import io.colmena.system.RawHttp.Answer;
import io.colmena.system.RawHttp.Request;
import java.io.IOException;

/** Somebody who has every right that there is, and uses it badly. */
final class HostileCaller {
  static final String PASSWORD = "secreto-de-prueba";

  private final Shops shops;
  private final RawHttp http;
  private final String branchToken;
  private final String personToken;

  HostileCaller(Shops shops) throws IOException {
    this.shops = shops;
    this.http = new RawHttp(shops.url());
    String code = shops.centre().branches().create(Shops.CUSCO, "Cusco");
    String credential =
        shops.centre().branches().enrol(Shops.CUSCO, code, "caja 1").orElseThrow().credential();
    this.branchToken =
        token("/api/v1/token", "{\"branch\":\"CUS\",\"credential\":\"" + credential + "\"}");
    shops.centre().people().create("ana", CentralRole.ADMINISTRATOR, PASSWORD.toCharArray());
    this.personToken =
        token("/api/v1/session", "{\"user\":\"ana\",\"password\":\"" + PASSWORD + "\"}");
  }

  /** What a path that gives tokens gives. */
  String token(String path, String body) throws IOException {
    Answer answer = http.send(Request.of("POST", path).json(body));
    return Json.read(answer.body(), AccessToken.class).accessToken();
  }

  String rightToken(boolean forBranch) {
    return "Bearer " + (forBranch ? branchToken : personToken);
  }

  String cookie() {
    return "colmena_session=" + personToken;
  }

  Request batch(byte[] packed) {
    return Request.of("POST", "/api/v1/sync/journal")
        .with("Authorization", rightToken(true))
        .with("Content-Type", Protocol.BATCH_TYPE)
        .with("Content-Encoding", "gzip")
        .body(packed);
  }

  Answer send(Request request) throws IOException {
    return http.send(request);
  }

  Answer send(RawHttp.Writing writing) throws IOException {
    return http.send(writing);
  }

  /** Without this, everything would soon be answered with "too many attempts". */
  void forgetAttempts() {
    shops
        .centre()
        .database()
        .inTransaction(tx -> tx.update("delete from log_in_attempts").execute());
  }
}
