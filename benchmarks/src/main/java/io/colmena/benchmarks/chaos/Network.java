package io.colmena.benchmarks.chaos;

import io.colmena.pos.sync.PushResult;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.AccessToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries messages, badly. What it kept back can arrive at any later time, in any order. */
final class Network {
  /** Longer than a till waits for an answer. */
  private static final Duration TOO_LONG = Duration.ofSeconds(31);

  private final World world;
  private final List<Stray> strays = new ArrayList<>();
  private int faults;

  /** A message that is still on its way when nobody waits for it any more. */
  private record Stray(BranchCode branch, String bearer, Message message) {}

  Network(World world, int faults) {
    this.world = world;
    this.faults = faults;
  }

  void setFaults(int percent) {
    faults = percent;
  }

  void calm() {
    faults = 0;
    world.shops().forEach(shop -> shop.setLineDown(false));
  }

  Optional<AccessToken> fetchToken(Shop shop, String credential) {
    world.waits(world.chance().upTo(Duration.ofMillis(300)));
    if (shop.isLineDown() || world.chance().percent(faults / 2)) {
      return Optional.empty();
    }
    Optional<CentreNode> node = world.centre().anyFree(world.chance());
    return node.flatMap(n -> n.token(shop.branch(), credential));
  }

  PushResult carries(Shop shop, String bearer, Message message) {
    Chance chance = world.chance();
    world.waits(chance.upTo(Duration.ofSeconds(2)));
    if (shop.isLineDown()) {
      return new PushResult.Unreachable("the line is down");
    }
    NetworkFault fault =
        chance.percent(faults)
            ? chance.weighted(NetworkFault.ALL, NetworkFault::weight)
            : NetworkFault.NONE;
    if (fault != NetworkFault.NONE) {
      world.trace().fault(fault.words());
    }
    PushResult result = carry(new Stray(shop.branch(), bearer, message), fault);
    world.waits(chance.upTo(Duration.ofSeconds(2)));
    return result;
  }

  private PushResult carry(Stray sent, NetworkFault fault) {
    return switch (fault) {
      case NONE -> deliver(sent);
      case LOSES_THE_REQUEST -> lost(fault);
      case KEEPS_THE_REQUEST_BACK -> {
        strays.add(sent);
        yield lost(fault);
      }
      case LOSES_THE_ANSWER, ANSWERS_TOO_LATE -> {
        deliver(sent);
        world.waits(TOO_LONG);
        yield lost(fault);
      }
      case DELIVERS_TWICE -> {
        deliver(sent);
        yield deliver(sent);
      }
      case KEEPS_A_COPY -> {
        strays.add(sent);
        yield deliver(sent);
      }
      case CUTS_THE_BODY -> {
        cut(sent);
        yield lost(fault);
      }
      case ANSWERS_HTML -> new PushResult.Unreachable("what answers is not a Colmena centre");
      case FINDS_IT_TOO_LARGE ->
          sent.message() instanceof Message.Push
              ? new PushResult.TooLarge("too large for what is between")
              : deliver(sent);
    };
  }

  private static PushResult lost(NetworkFault fault) {
    return new PushResult.Unreachable(fault.words());
  }

  private PushResult deliver(Stray sent) {
    Optional<CentreNode> node = world.centre().anyFree(world.chance());
    return node.isEmpty()
        ? new PushResult.Unreachable("nobody answers at the centre")
        : node.get().serves(sent.branch(), sent.bearer(), sent.message());
  }

  private void cut(Stray sent) {
    if (!(sent.message() instanceof Message.Push push)) {
      return;
    }
    int arrived = world.chance().below(push.batch().length);
    PushResult result = deliver(new Stray(sent.branch(), sent.bearer(), push.cut(arrived)));
    if (result instanceof PushResult.Acknowledged) {
      world.defect("a batch of which only the beginning came was acknowledged");
    }
  }

  /** One of the messages kept back arrives, and perhaps not for the last time. */
  void lateMessage(Chance chance) {
    if (strays.isEmpty()) {
      return;
    }
    Stray late =
        chance.percent(70) ? strays.remove(chance.below(strays.size())) : chance.of(strays);
    PushResult nobodyHears = deliver(late);
    world.trace().note("  a late message of " + late.branch() + ": " + name(nobodyHears));
    world.trace().fault("late message");
  }

  void deliverEverythingLate(Chance chance) {
    while (!strays.isEmpty()) {
      lateMessage(chance);
    }
  }

  void forgetEverythingLate() {
    strays.clear();
  }

  private static String name(PushResult result) {
    return switch (result) {
      case PushResult.Acknowledged held -> "acknowledged " + held.answer().head();
      case PushResult.Unreachable lost -> "unreachable: " + lost.reason();
      case PushResult.Forked forked -> "forked: " + forked.reason();
      case PushResult.Refused no -> "refused: " + no.reason();
      case PushResult.TooLarge large -> "too large: " + large.reason();
    };
  }
}
