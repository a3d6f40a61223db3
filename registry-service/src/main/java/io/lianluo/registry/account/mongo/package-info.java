/** Keeps accounts and codes. */
@NullMarked
package io.lianluo.registry.account.mongo;

import org.jspecify.annotations.NullMarked;
