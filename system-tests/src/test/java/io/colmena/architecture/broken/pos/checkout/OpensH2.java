package io.colmena.architecture.broken.pos.checkout;

import org.h2.jdbcx.JdbcDataSource;

/** Breaks: only the database module knows the vendors. */
public record OpensH2(JdbcDataSource source) {}
