package io.colmena.pos.audit;

import io.colmena.shared.facts.ActionAudited;
import java.time.Instant;

/** A line of the audit trail with the moment it was written. */
public record AuditLine(Instant at, ActionAudited audited) {}
