/**
 * The context that concludes from facts about liaisons: a ledger of what counts and what does not, streaks, and the proposals that follow.
 * Everything is built from other contexts' events, and comes out the same in whatever order they come.
 */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment;
