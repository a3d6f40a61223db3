/** States which account of the identity provider belongs to which person, and the one-time codes by which a person proves it. */
@NullMarked
package io.lianluo.registry.account;

import org.jspecify.annotations.NullMarked;
