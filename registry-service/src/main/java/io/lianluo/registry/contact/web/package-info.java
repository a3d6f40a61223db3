/** People and how they are reached, over HTTP, contact data masked; and the page by which somebody confirms an address without being signed in. */
@NullMarked
package io.lianluo.registry.contact.web;

import org.jspecify.annotations.NullMarked;
