package io.colmena.architecture.broken.shared.money;

import java.util.Date;

/** Breaks: times are of java.time. */
@SuppressWarnings("JavaUtilDate")
public record KnowsAMoment(Date moment) {}
