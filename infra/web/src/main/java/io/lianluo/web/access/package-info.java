/**
 * Reads from the token who calls, and from the table who may; both before a controller sees the request.
 * The table and the endpoints are compared when the application starts.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.access;
