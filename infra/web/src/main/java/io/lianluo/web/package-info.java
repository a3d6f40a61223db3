/**
 * A kit for a service's controllers: who calls, who may, what is wrong, which version, which page.
 * Everything else of this library works by being on the class path.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.web;
