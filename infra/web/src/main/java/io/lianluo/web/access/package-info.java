/**
 * Who calls is read from the token, who may from the table; both before a controller sees the request.
 * The table and the endpoints are compared when the application starts.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web.access;
