/** Units over HTTP. Controllers read and answer; the unit decides. */
@NullMarked
package io.lianluo.registry.unit.web;

import org.jspecify.annotations.NullMarked;
