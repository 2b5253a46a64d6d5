package io.colmena.architecture.broken.pos.ui;

import java.sql.ResultSet;

/** Breaks: screens leave storage to the services. */
public record ReadsRows(ResultSet rows) {}
