/** For operators: how far a change of keys is. */
@NullMarked
package io.lianluo.registry.keys.web;

import org.jspecify.annotations.NullMarked;
