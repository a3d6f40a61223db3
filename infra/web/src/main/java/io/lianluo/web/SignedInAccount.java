package io.lianluo.web;

import java.util.UUID;

/**
 * The account with which the caller signed in, known or not. A controller method takes it as an argument.
 *
 * @param id identity of the account, derived from the issuer of its token and the name that the issuer gives it
 */
public record SignedInAccount(UUID id) { }
