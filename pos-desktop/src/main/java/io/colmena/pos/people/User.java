package io.colmena.pos.people;

/**
 * Somebody who works, or worked, at the branch.
 *
 * @param id such as {@code CUS-USR-003}: one person in the whole chain
 * @param name what is typed to log in
 * @param displayName what receipts and reports show
 * @param active whether logging in is allowed
 */
public record User(String id, String name, String displayName, Role role, boolean active) {}
