/** Offices give out codes here, and people link their accounts by them. */
@NullMarked
package io.lianluo.registry.account.web;

import org.jspecify.annotations.NullMarked;
