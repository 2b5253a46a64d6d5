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

  Answer carries(Shop shop, String bearer, Message message) {
    Chance chance = world.chance();
    world.waits(chance.upTo(Duration.ofSeconds(2)));
    if (shop.isLineDown()) {
      return Answer.unreachable("the line is down");
    }
    NetworkFault fault =
        chance.percent(faults)
            ? chance.weighted(NetworkFault.ALL, NetworkFault::weight)
            : NetworkFault.NONE;
    if (fault != NetworkFault.NONE) {
      world.trace().fault(fault.words());
    }
    Answer answer = carry(new Stray(shop.branch(), bearer, message), fault);
    world.waits(chance.upTo(Duration.ofSeconds(2)));
    return answer;
  }

  private Answer carry(Stray sent, NetworkFault fault) {
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
      case CUTS_THE_BODY -> cut(sent, fault);
      case ANSWERS_HTML -> Answer.unreachable("what answers is not a Colmena centre");
      case ANSWERS_ANOTHER_QUESTION -> another(sent, fault);
      case FINDS_IT_TOO_LARGE ->
          sent.message() instanceof Message.Push
              ? new Answer.Said(new PushResult.TooLarge("too large for what is between"))
              : deliver(sent);
    };
  }

  private static Answer lost(NetworkFault fault) {
    return Answer.unreachable(fault.words());
  }

  private Answer deliver(Stray sent) {
    Optional<CentreNode> node = world.centre().anyFree(world.chance());
    return node.isEmpty()
        ? Answer.unreachable("nobody answers at the centre")
        : node.get().serves(sent.branch(), sent.bearer(), sent.message());
  }

  /** Of the request or, if that is small, of the answer. */
  private Answer cut(Stray sent, NetworkFault fault) {
    if (!(sent.message() instanceof Message.Push push)) {
      return deliver(sent) instanceof Answer.Part part ? part.cut(world.chance()) : lost(fault);
    }
    int arrived = world.chance().below(push.batch().length);
    Answer answer = deliver(new Stray(sent.branch(), sent.bearer(), push.cut(arrived)));
    if (answer instanceof Answer.Said(PushResult.Acknowledged _)) {
      world.defect("a batch of which only the beginning came was acknowledged");
    }
    return lost(fault);
  }

  /** Something between remembers what it fetched before, and takes this for the same. */
  private Answer another(Stray sent, NetworkFault fault) {
    return sent.message() instanceof Message.Fetch fetch
        ? deliver(
            new Stray(
                sent.branch(),
                sent.bearer(),
                new Message.Fetch(world.chance().below((int) fetch.after() * 2 + 2))))
        : lost(fault);
  }

  /** One of the messages kept back arrives, and perhaps not for the last time. */
  void lateMessage(Chance chance) {
    if (strays.isEmpty()) {
      return;
    }
    Stray late =
        chance.percent(70) ? strays.remove(chance.below(strays.size())) : chance.of(strays);
    Answer nobodyHears = deliver(late);
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

  private static String name(Answer answer) {
    return switch (answer) {
      case Answer.Part _ -> "a part of the history";
      case Answer.Compared _ -> "days compared";
      case Answer.Said said -> name(said.result());
    };
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
