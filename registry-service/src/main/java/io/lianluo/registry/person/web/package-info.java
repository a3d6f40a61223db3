/** People over HTTP, contact data masked. Controllers read and answer; the person decides. */
@NullMarked
package io.lianluo.registry.person.web;

import org.jspecify.annotations.NullMarked;
