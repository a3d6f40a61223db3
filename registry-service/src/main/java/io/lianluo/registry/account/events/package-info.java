/** Tells others of accounts and codes. */
@NullMarked
package io.lianluo.registry.account.events;

import org.jspecify.annotations.NullMarked;
