/** The page by which somebody confirms an address that they gave, without being signed in. */
@org.jspecify.annotations.NullMarked
package io.lianluo.registry.contact.web;
