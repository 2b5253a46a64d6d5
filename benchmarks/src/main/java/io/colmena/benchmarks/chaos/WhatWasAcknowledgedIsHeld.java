package io.colmena.benchmarks.chaos;

import io.colmena.shared.journal.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whatever head the centre ever answered is still a point of what it holds, unless an administrator
 * put an older copy of it back.
 */
final class WhatWasAcknowledgedIsHeld implements Invariant {
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    world
        .centre()
        .acknowledged()
        .forEach((branch, head) -> {
          HeldLines held = world.centre().database().direct().read(tx -> HeldLines.of(tx, branch));
          Optional<Head> there = held.at(head.sequence());
          if (!there.equals(Optional.of(head))) {
            violations.add(
                "the centre acknowledged %s of %s, and now holds %s"
                    .formatted(head, branch, held.head()));
          }
        });
    return violations;
  }
}
