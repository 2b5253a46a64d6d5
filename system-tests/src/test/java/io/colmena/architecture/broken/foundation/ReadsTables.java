package io.colmena.architecture.broken.foundation;

import java.sql.Connection;

/** Breaks: shared model and foundation see no database. */
public record ReadsTables(Connection connection) {}
